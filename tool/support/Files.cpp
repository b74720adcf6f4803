#include "tool/support/Files.h"

#include <filesystem>
#include <iostream>

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

llvm::ErrorOr<std::ifstream> openFile(const std::string &path) {
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (error)
    return error;
  if (fs::is_directory(status))
    return std::make_error_code(std::errc::is_a_directory);
  if (!fs::is_regular_file(status))
    return std::make_error_code(std::errc::not_supported);
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return std::make_error_code(std::errc::permission_denied);
  return in;
}

static llvm::ErrorOr<std::string> readAll(std::istream &in, size_t limit) {
  constexpr size_t step = 1u << 16;
  std::string text;
  for (std::string part(step, '\0'); in && text.size() <= limit;) {
    in.read(part.data(), step);
    text.append(part, 0, in.gcount());
  }
  if (text.size() > limit)
    return std::make_error_code(std::errc::file_too_large);
  return text;
}

llvm::ErrorOr<std::string> readFile(const std::string &path, size_t limit) {
  llvm::ErrorOr<std::ifstream> in = openFile(path);
  return in ? readAll(*in, limit) : in.getError();
}

llvm::ErrorOr<std::string> readInput(const std::string &path, size_t limit) {
  return path == "-" ? readAll(std::cin, limit) : readFile(path, limit);
}

std::string readText(const std::string &path, size_t limit) {
  llvm::ErrorOr<std::string> text = readFile(path, limit);
  return text ? std::move(*text) : std::string();
}

} // namespace breakpath
