// Compiles one program of C++ after the other, each by a g++ of its own that finds the standard headers already parsed which
// the program includes at its beginning: a precompiled header for each such list, made when the list comes a second time.
// Speaks with src/execution/sandboxes/commands/command_keeper.py; numbers are 4 bytes, big-endian:
//
//   request  count, then each argument as length and bytes
//   answer   exit status, then standard output and error as length and bytes
//
// `compiler HEADERS PARSED`: files that say which headers are standard, and the folder of those parsed beforehand. It
// answers for programs that compile. All others it leaves to a cold compiler by the exit status -1.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using Words = std::vector<std::string>;

namespace {

constexpr int kDeclined = -1;
constexpr std::size_t kMostLists = 4;
constexpr std::size_t kMostSeen = 1000;
const std::string kEverything = "bits/stdc++.h";

bool readExactly(char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t got = read(0, data, size);
    if (got <= 0) return false;
    data += got;
    size -= got;
  }
  return true;
}

bool readNumber(std::uint32_t& number) {
  unsigned char bytes[4];
  if (!readExactly(reinterpret_cast<char*>(bytes), 4)) return false;
  number = bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
  return true;
}

bool receive(Words& words) {
  std::uint32_t count = 0, size = 0;
  if (!readNumber(count)) return false;
  words.clear();
  for (std::uint32_t index = 0; index < count; index++) {
    if (!readNumber(size)) return false;
    std::string word(size, '\0');
    if (!readExactly(word.data(), size)) return false;
    words.push_back(word);
  }
  return true;
}

void append(std::string& answer, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) answer += static_cast<char>(number >> shift & 255);
}

void send(int status, const std::string& complaints) {
  std::string answer;
  append(answer, static_cast<std::uint32_t>(status));
  append(answer, 0);
  append(answer, static_cast<std::uint32_t>(complaints.size()));
  answer += complaints;
  for (std::size_t sent = 0; sent < answer.size();) {
    const ssize_t wrote = write(1, answer.data() + sent, answer.size() - sent);
    if (wrote <= 0) std::exit(70);
    sent += wrote;
  }
}

// The exit status; all that is said goes to `file`.
int run(const Words& command, const std::string& file) {
  const pid_t child = fork();
  if (child == 0) {
    const int said = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(null, 0);
    dup2(said, 1);
    dup2(said, 2);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execvp(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return kDeclined;
  return WIFEXITED(status) ? WEXITSTATUS(status) : kDeclined;
}

std::string contents(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

class Compiler {
 public:
  Compiler(const std::string& standard, std::string parsed) : parsed_(std::move(parsed)) {
    std::istringstream names(contents(standard));
    for (std::string name; names >> name;) standard_.insert(name);
    // no program can know this name, so none includes what lies there
    std::random_device random;
    folder_ = "/tmp/" + std::to_string(random()) + std::to_string(random());
    std::filesystem::create_directory(folder_);
  }

  int compile(const Words& arguments, std::string& complaints) {
    std::string dialect, source;
    for (std::size_t index = 0; index < arguments.size(); index++) {
      const std::string& word = arguments[index];
      if (word.rfind("-std=", 0) == 0) dialect = word.substr(5);
      else if (word == "-o" && index + 1 < arguments.size()) index++;
      else if (word[0] != '-' && source.empty()) source = word;
      else if (word != "-O0" && word.rfind("-l", 0) != 0) return kDeclined;
    }
    if (dialect.empty() || source.empty() || source.find('/') != std::string::npos) return kDeclined;
    Words command = {"g++", "-fno-use-linker-plugin"};
    if (access("/usr/bin/mold", X_OK) == 0) command.push_back("-fuse-ld=mold");
    const std::string header = parsedHeader(dialect, beginning(source));
    if (!header.empty()) command.insert(command.end(), {"-include", header});
    command.insert(command.end(), arguments.begin(), arguments.end());
    const std::string said = folder_ + "/said";
    const int status = run(command, said);
    complaints = contents(said);
    return status == 0 ? 0 : kDeclined;
  }

 private:
  // The standard headers whose includes begin the program, in their order; nothing but empty lines between them.
  Words beginning(const std::string& source) const {
    std::ifstream lines(source);
    Words names;
    for (std::string line; std::getline(lines, line);) {
      line.erase(line.find_last_not_of(" \t\r") + 1);
      if (line.empty()) continue;
      const std::size_t open = line.find('<');
      if (line.rfind("#include", 0) != 0 || open == std::string::npos || line.back() != '>') break;
      if (line.find_first_not_of(' ', 8) != open) break;
      const std::string name = line.substr(open + 1, line.size() - open - 2);
      if (name == kEverything) return {kEverything};
      if (standard_.count(name) == 0) break;
      names.push_back(name);
    }
    return names;
  }

  // The file to include for the same headers already parsed; empty where there is none.
  std::string parsedHeader(const std::string& dialect, const Words& names) {
    if (names.empty()) return "";
    if (names[0] == kEverything) {
      const std::string file = parsed_ + "/" + dialect + "/all.h";
      return access((file + ".gch").c_str(), R_OK) == 0 ? file : "";
    }
    std::string text;
    for (const std::string& name : names) text += "#include <" + name + ">\n";
    const std::string key = dialect + "\n" + text;
    const auto known = std::find(lists_.begin(), lists_.end(), key);
    if (known != lists_.end()) {
      std::rotate(known, known + 1, lists_.end());
      return folders_[key] + "/all.h";
    }
    if (seen_.size() >= kMostSeen) seen_.clear();
    return ++seen_[key] < 2 ? "" : parse(dialect, text, key);
  }

  std::string parse(const std::string& dialect, const std::string& text, const std::string& key) {
    if (lists_.size() >= kMostLists) {
      std::filesystem::remove_all(folders_[lists_.front()]);
      folders_.erase(lists_.front());
      lists_.erase(lists_.begin());
    }
    const std::string folder = folder_ + "/" + std::to_string(++made_);
    std::filesystem::create_directory(folder);
    std::ofstream(folder + "/all.h") << text;
    const std::string file = folder + "/all.h";
    const Words command = {"g++", "-std=" + dialect, "-O0", "-x", "c++-header", "-o", file + ".gch", file};
    if (run(command, folder_ + "/said") != 0) return "";
    lists_.push_back(key);
    folders_[key] = folder;
    return file;
  }

  std::string parsed_, folder_;
  std::set<std::string> standard_;
  Words lists_;  // the one used last is the last
  std::map<std::string, std::string> folders_;
  std::map<std::string, int> seen_;
  int made_ = 0;
};

}  // namespace

int main(int, char** words) {
  Compiler compiler(words[1], words[2]);
  for (Words arguments; receive(arguments);) {
    std::string complaints;
    const int status = compiler.compile(arguments, complaints);
    send(status, complaints);
  }
}
