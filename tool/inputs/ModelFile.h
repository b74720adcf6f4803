/// API models on disk: what `breakpath diff --save` writes and a later run
/// takes as OLD or NEW.
///
/// A model file is JSON: {"breakpath_model": 1, "name", "version", "headers",
/// "skipped", "hidden", "declarations": [...], "count": N}. Fields that have
/// their default value are left out.
#pragma once

#include "matchers/facts/ApiModel.h"

#include <llvm/Support/Error.h>

#include <string>

namespace breakpath {

/// A version of a library, modelled earlier or just now.
struct SavedModel {
  std::string name, version; ///< of the library; may be empty
  bool isC = false;          ///< its headers were read as C
  ApiModel model;
};

/// Whether \p path looks like a model file, by its first bytes.
bool isModelFile(const std::string &path);

/// Fails with the way out where the file is cut off, is no model, or was
/// written for another schema version.
llvm::Expected<SavedModel> readModel(const std::string &path);

/// Fails where \p path cannot be written.
llvm::Error writeModel(const SavedModel &saved, const std::string &path);

} // namespace breakpath
