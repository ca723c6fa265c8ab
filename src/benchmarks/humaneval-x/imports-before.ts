/**
 * What the evaluators of HumanEval-X and HumanEvalPack put before every program. numpy is loaded there before the rules
 * take `os.getcwd` and others away, which importing it needs; here that holds for programs that name it.
 * @see codegeex/benchmark/utils.py of CodeGeeX at 28384207, bigcode_eval/tasks/humanevalpack.py at 8fc5bae
 */
export const PYTHON_IMPORTS = [
  "import math",
  "import re",
  "import sys",
  "import copy",
  "import datetime",
  "import itertools",
  "import collections",
  "import heapq",
  "import statistics",
  "import functools",
  "import hashlib",
  "try:",
  "    import numpy",
  "    import numpy as np",
  "except Exception:",
  "    pass",
  "import string",
  "from typing import *",
  "from collections import *",
];

/** Go packages that are imported where they are used. */
export const GO_PACKAGES = [
  "math",
  "strings",
  "fmt",
  "strconv",
  "time",
  "bytes",
  "regexp",
  "sort",
  "math/rand",
  "crypto/md5",
];

/** C++ of HumanEval-X: each that is not in the prompt. */
export const CPP_INCLUDES_X = [
  "#include<stdlib.h>",
  "#include<algorithm>",
  "#include<math.h>",
  "#include<stdio.h>",
  "#include<vector>",
  "#include<string>",
  "#include<climits>",
  "#include<cstring>",
  "#include<iostream>",
];

/** C++ of HumanEvalPack: all of them. */
export const CPP_INCLUDES_PACK = [
  "using namespace std;",
  "#include<stdlib.h>",
  "#include<algorithm>",
  "#include<cmath>",
  "#include<math.h>",
  "#include<numeric>",
  "#include<stdio.h>",
  "#include<vector>",
  "#include<set>",
  "#include<map>",
  "#include<queue>",
  "#include<stack>",
  "#include<list>",
  "#include<deque>",
  "#include<boost/any.hpp>",
  "#include<string>",
  "#include<climits>",
  "#include<cstring>",
  "#include<iostream>",
  "#include<sstream>",
  "#include<fstream>",
];
