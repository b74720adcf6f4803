#include "tool/support/Files.h"

#include "tool/support/Failure.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

std::string displayName(const std::string &path) {
  std::error_code error;
  fs::path relative = fs::absolute(path, error)
                          .lexically_normal()
                          .lexically_relative(fs::current_path(error));
  bool isBelowHere = !relative.empty() && *relative.begin() != "..";
  return isBelowHere ? relative.string() : path;
}

std::string relativePath(const std::string &root, const std::string &path) {
  return fs::path(path).lexically_relative(root).generic_string();
}

bool isBelow(const std::string &file, const std::string &directory) {
  std::error_code error;
  std::string path = fs::weakly_canonical(file, error).string();
  std::string root = fs::weakly_canonical(directory, error).string();
  while (!root.empty() && root.back() == '/')
    root.pop_back();
  return path == root || path.rfind(root + "/", 0) == 0;
}

llvm::Expected<std::string> readBytes(const std::string &path) {
  constexpr size_t limit = 1 << 20;
  std::error_code error;
  bool isFile = fs::is_regular_file(path, error); // reading a pipe may not end
  if (error)
    return failure(displayName(path) + ": " + error.message());
  std::ifstream in(path, std::ios::binary);
  if (!isFile || !in)
    return failure(displayName(path) + ": " +
                   (isFile ? "cannot be read" : "not a file"));
  std::string bytes(limit + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<size_t>(in.gcount()));
  if (bytes.size() > limit)
    return failure(displayName(path) + ": larger than 1 MB");
  return bytes;
}

std::string readText(const std::string &path) {
  constexpr std::uintmax_t limit = 4 << 20;
  std::error_code error;
  if (fs::file_size(path, error) > limit || error)
    return "";
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

} // namespace breakpath
