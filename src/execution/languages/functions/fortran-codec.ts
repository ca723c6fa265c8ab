/**
 * How a Fortran driver reads and writes lines: a module of its own. It uses C's library, whose streams know neither records
 * nor their length.
 */
export const FORTRAN_CODEC = `module clade_codec
  use, intrinsic :: iso_c_binding, only: c_int, c_ptr, c_null_ptr
  use, intrinsic :: iso_fortran_env, only: int64, real64, output_unit
  implicit none
  character(len=16) :: clade_nonce
  interface
    function clade_getchar() bind(c, name="getchar") result(c)
      import c_int
      integer(c_int) :: c
    end function
    function clade_putchar(c) bind(c, name="putchar") result(r)
      import c_int
      integer(c_int), value :: c
      integer(c_int) :: r
    end function
    function clade_fflush(f) bind(c, name="fflush") result(r)
      import c_int, c_ptr
      type(c_ptr), value :: f
      integer(c_int) :: r
    end function
  end interface
contains
  function clade_line() result(line)
    character(len=:), allocatable :: line, wider
    integer(c_int) :: c
    integer :: n
    allocate(character(len=256) :: line)
    n = 0
    do
      c = clade_getchar()
      if (c == 10 .or. c < 0) exit
      if (n == len(line)) then
        allocate(character(len=2 * n) :: wider)
        wider(1:n) = line
        call move_alloc(wider, line)
      end if
      n = n + 1
      line(n:n) = achar(c)
    end do
    line = line(1:n)
  end function
  function clade_integer(line) result(v)
    character(len=*), intent(in) :: line
    integer(int64) :: v
    read (line, *) v
  end function
  function clade_count() result(n)
    integer :: n
    n = int(clade_integer(clade_line()))
  end function
  function clade_real(line) result(v)
    character(len=*), intent(in) :: line
    real(real64) :: v
    read (line, *) v
  end function
  function clade_text(line) result(text)
    character(len=*), intent(in) :: line
    character(len=:), allocatable :: text
    integer :: i, n
    allocate(character(len=len(line)) :: text)
    i = 1
    n = 0
    do while (i <= len(line))
      n = n + 1
      text(n:n) = line(i:i)
      if (line(i:i) == achar(92)) then
        i = i + 1
        if (line(i:i) == "n") text(n:n) = achar(10)
        if (line(i:i) == "r") text(n:n) = achar(13)
      end if
      i = i + 1
    end do
    text = text(1:n)
  end function
  subroutine clade_put(text)
    character(len=*), intent(in) :: text
    integer :: i
    integer(c_int) :: r
    do i = 1, len(text)
      r = clade_putchar(int(ichar(text(i:i)), c_int))
    end do
  end subroutine
  subroutine clade_say(line)
    character(len=*), intent(in) :: line
    call clade_put(clade_nonce // line // achar(10))
  end subroutine
  subroutine clade_say_integer(v)
    integer(int64), intent(in) :: v
    character(len=24) :: text
    write (text, '(i0)') v
    call clade_say("i" // trim(text))
  end subroutine
  subroutine clade_say_real(v)
    real(real64), intent(in) :: v
    character(len=40) :: text
    write (text, '(es32.16e3)') v
    call clade_say("f" // trim(adjustl(text)))
  end subroutine
  subroutine clade_say_count(tag, n)
    character(len=1), intent(in) :: tag
    integer, intent(in) :: n
    character(len=24) :: text
    write (text, '(i0)') n
    call clade_say(tag // trim(text))
  end subroutine
  subroutine clade_say_text(text)
    character(len=*), intent(in) :: text
    character(len=:), allocatable :: line
    integer :: i, n
    allocate(character(len=2 * len(text)) :: line)
    n = 0
    do i = 1, len(text)
      n = n + 1
      line(n:n) = text(i:i)
      if (text(i:i) == achar(92) .or. text(i:i) == achar(10) .or. text(i:i) == achar(13)) then
        line(n:n) = achar(92)
        n = n + 1
        line(n:n) = text(i:i)
        if (text(i:i) == achar(10)) line(n:n) = "n"
        if (text(i:i) == achar(13)) line(n:n) = "r"
      end if
    end do
    call clade_say("s" // line(1:n))
  end subroutine
  subroutine clade_flush()
    integer(c_int) :: r
    flush (output_unit)
    r = clade_fflush(c_null_ptr)
  end subroutine
end module clade_codec
`;
