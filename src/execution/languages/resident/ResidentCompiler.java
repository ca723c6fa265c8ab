package clade.resident;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that stays and compiles one program after the other with a compiler of its own process. Speaks with
 * src/execution/sandboxes/commands/command_keeper.py; numbers are 4 bytes, big-endian:
 *
 *   request  count, then each argument as length and bytes
 *   answer   exit status, then standard output and error as length and bytes
 *
 * `ResidentCompiler KIND ARGUMENT…`: the arguments go before those of each request. Whatever is not a plain success or a
 * plain error of the program ends the process: a cold compiler decides then.
 */
public final class ResidentCompiler {
  private interface Compiler {
    int compile(String[] arguments) throws Exception;
  }

  private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
  private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

  private static final PrintStream COMPLAINTS = System.err;

  public static void main(String[] own) throws Exception {
    DataInputStream requests = new DataInputStream(System.in);
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    // compilers keep what they find here first, so these stay for all programs
    System.setOut(new PrintStream(OUT, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(ERR, true, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace(COMPLAINTS);
      Runtime.getRuntime().halt(70);
    });
    Compiler compiler = compilerOf(own[0]);
    while (true) {
      String[] arguments = receive(requests, own);
      if (arguments == null) return;
      int status = compileOnOwnThread(compiler, arguments);
      System.out.flush();
      System.err.flush();
      send(answers, status);
    }
  }

  private static String[] receive(DataInputStream requests, String[] own) throws Exception {
    int count;
    try {
      count = requests.readInt();
    } catch (EOFException end) {
      return null;
    }
    List<String> arguments = new ArrayList<>(List.of(own).subList(1, own.length));
    for (int index = 0; index < count; index++) {
      String argument = new String(requests.readNBytes(requests.readInt()), StandardCharsets.UTF_8);
      // options of the JVM that a launcher would have started
      if (!argument.startsWith("-J")) arguments.add(argument);
    }
    return arguments.toArray(new String[0]);
  }

  /** A thread per program: nothing that hangs on a thread outlives it. */
  private static int compileOnOwnThread(Compiler compiler, String[] arguments) throws Exception {
    int[] status = {-1};
    Thread thread = new Thread(() -> {
      try {
        status[0] = compiler.compile(arguments);
      } catch (Throwable failure) {
        failure.printStackTrace(COMPLAINTS);
      }
    });
    thread.start();
    thread.join();
    if (status[0] != 0 && status[0] != 1) Runtime.getRuntime().halt(70);
    return status[0];
  }

  private static void send(DataOutputStream answers, int status) throws Exception {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(whole);
    data.writeInt(status);
    for (ByteArrayOutputStream stream : List.of(OUT, ERR)) {
      data.writeInt(stream.size());
      stream.writeTo(data);
      stream.reset();
    }
    answers.write(whole.toByteArray());
    answers.flush();
  }

  private static Compiler compilerOf(String kind) throws Exception {
    switch (kind) {
      case "javac":
        return javac();
      case "kotlinc":
        return kotlin();
      case "scalac":
        return scala();
      default:
        throw new IllegalArgumentException(kind);
    }
  }

  /** This class is on the boot path, where compilers that look at their own class path do not see it. */
  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, ClassLoader.getSystemClassLoader());
  }

  private static Compiler javac() throws Exception {
    Object javac = load("javax.tools.ToolProvider").getMethod("getSystemJavaCompiler").invoke(null);
    Method run = load("javax.tools.Tool")
        .getMethod("run", InputStream.class, OutputStream.class, OutputStream.class, String[].class);
    return arguments -> (int) run.invoke(javac, null, System.out, System.err, arguments);
  }

  private static Compiler kotlin() throws Exception {
    Class<?> type = load("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler");
    Method exec = type.getMethod("exec", PrintStream.class, String[].class);
    return arguments -> {
      Object code = exec.invoke(type.getConstructor().newInstance(), System.err, arguments);
      return (int) code.getClass().getMethod("getCode").invoke(code);
    };
  }

  private static Compiler scala() throws Exception {
    Class<?> main = load("scala.tools.nsc.Main");
    Method process = main.getMethod("process", String[].class);
    Method reporter = main.getMethod("reporter");
    return arguments -> {
      process.invoke(null, (Object) arguments);
      Object reports = reporter.invoke(null);
      return (boolean) reports.getClass().getMethod("hasErrors").invoke(reports) ? 1 : 0;
    };
  }
}
