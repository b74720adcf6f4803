#include "tool/inputs/ModelFile.h"

#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using Json = nlohmann::json;

namespace breakpath {

namespace {

/// Goes up whenever a reader of the older files would misread the new ones.
constexpr unsigned schema = 1;

//===--- what is in a file ------------------------------------------------===//

// One list of fields for each struct serves both directions.

template <typename F, typename T> void fields(F &f, T &location, Location *) {
  f("file", location.file);
  f("line", location.line);
  f("column", location.column);
}

template <typename F, typename T> void fields(F &f, T &type, TypeFact *) {
  f("spelled", type.spelled);
  f("canonical", type.canonical);
  f("shape", type.shape);
  f("bits", type.bits);
  f("signed", type.isSigned);
  f("const", type.isConst);
  f("pointee", type.pointee);
}

template <typename F, typename T> void fields(F &f, T &parameter, Parameter *) {
  f("name", parameter.name);
  f("type", parameter.type);
  f("has_default", parameter.hasDefault);
  f("default_text", parameter.defaultText);
  f("default_value", parameter.defaultValue);
  f("restrict", parameter.isRestrict);
  f("bound", parameter.bound);
  f("attributes", parameter.attributes);
}

template <typename F, typename T> void fields(F &f, T &base, Base *) {
  f("type", base.type);
  f("access", base.access);
  f("virtual", base.isVirtual);
}

template <typename F, typename T> void fields(F &f, T &facts, SymbolFacts *) {
  f("type", facts.type);
  f("weak", facts.isWeak);
  f("size", facts.size);
  f("library", facts.library);
  f("versions", facts.versions);
  f("declared_by", facts.declaredBy);
}

template <typename F, typename T> void fields(F &f, T &decl, Declaration *) {
  f("symbol", decl.symbol);
  f("parent", decl.parent);
  f("kind", decl.kind);
  f("name", decl.name);
  f("qualified", decl.qualified);
  f("signature", decl.signature);
  f("location", decl.location);
  f("declared_in", decl.declaredIn);
  f("access", decl.access);
  f("template", decl.isTemplate);
  f("specialization", decl.isSpecialization);
  f("template_parameters", decl.templateParameters);
  f("template_defaults", decl.templateDefaults);
  f("required_template_parameters", decl.requiredTemplateParameters);
  f("extern_instantiations", decl.externInstantiations);
  f("constraints", decl.constraints);
  f("deprecated", decl.isDeprecated);
  f("deprecation", decl.deprecation);
  f("attributes", decl.attributes);
  f("internal_linkage", decl.hasInternalLinkage);
  f("parameters", decl.parameters);
  f("type", decl.type);
  f("variadic", decl.isVariadic);
  f("static", decl.isStatic);
  f("const", decl.isConst);
  f("ref_qualifier", decl.refQualifier);
  f("virtual", decl.isVirtual);
  f("pure", decl.isPure);
  f("final", decl.isFinal);
  f("deleted", decl.isDeleted);
  f("explicit", decl.isExplicit);
  f("noexcept", decl.isNoexcept);
  f("exceptions", decl.exceptions);
  f("extern_c", decl.isExternC);
  f("prototype", decl.hasPrototype, true);
  f("defaulted", decl.isDefaulted);
  f("hidden_friend", decl.isHiddenFriend);
  f("overrides", decl.overrides);
  f("constexpr", decl.isConstexpr);
  f("consteval", decl.isConsteval);
  f("nodiscard", decl.isNodiscard);
  f("tag", decl.tag);
  f("complete", decl.isComplete);
  f("abstract", decl.isAbstract);
  f("default_constructible", decl.isDefaultConstructible);
  f("copyable", decl.isCopyable);
  f("movable", decl.isMovable);
  f("destructible", decl.isDestructible, true);
  f("trivially_copyable", decl.isTriviallyCopyable);
  f("standard_layout", decl.isStandardLayout);
  f("aggregate", decl.isAggregate);
  f("empty", decl.isEmpty);
  f("virtual_destructor", decl.hasVirtualDestructor);
  f("bases", decl.bases);
  f("ancestors", decl.ancestors);
  f("friends", decl.friends);
  f("scoped", decl.isScoped);
  f("value", decl.value);
  f("function_like", decl.isFunctionLike);
  f("index", decl.index);
  f("thread_local", decl.isThreadLocal);
  f("mutable", decl.isMutable);
  f("includes", decl.includes);
  f("inline_namespaces", decl.inlineNamespaces);
  f("layout", decl.layout);
  f("data_size", decl.dataSize);
  f("offset", decl.offset);
  f("slot", decl.slot);
  f("virtual_table", decl.virtualTable);
  f("primary_slots", decl.primarySlots);
  f("key_function", decl.keyFunction);
  f("link_name", decl.linkName);
  f("calling", decl.calling);
  f("body", decl.body);
  f("internal", decl.isInternal);
  f("binary", decl.binary);
  f("soname", decl.soname);
  f("needed", decl.needed);
  f("floors", decl.floors);
  f("loading", decl.loading);
  f("machine", decl.machine);
  f("archive", decl.isArchive);
  f("debug_info", decl.hasDebugInfo);
}

template <typename F, typename T> void fields(F &f, T &model, ApiModel *) {
  f("headers", model.headers);
  f("skipped", model.skipped);
  f("outside", model.outside);
  f("has_binaries", model.hasBinaries);
  f("hidden", model.hidden);
  f("declarations", model.declarations);
}

//===--- both directions --------------------------------------------------===//

template <typename T>
concept IsStruct =
    requires(int &f, T &value) { fields(f, value, static_cast<T *>(nullptr)); };

template <typename T> Json toJson(const T &value);

struct Writer {
  Json json = Json::object();
  /// Leaves out what is \p usual, or empty.
  template <typename T>
  void operator()(const char *name, const T &value, bool usual = false) {
    Json given = toJson(value);
    bool isDefault = given == usual || given == 0 || given == "" ||
                     (given.is_structured() && given.empty());
    // The first word of an enumeration need not be the usual one.
    if (!isDefault || std::is_enum_v<T>)
      json[name] = std::move(given);
  }
};

template <typename T> Json toJson(const T &value) {
  if constexpr (std::is_enum_v<T>) {
    return static_cast<unsigned>(value);
  } else if constexpr (std::is_arithmetic_v<T> ||
                       std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (IsStruct<T>) {
    Writer writer;
    fields(writer, value, static_cast<T *>(nullptr));
    return std::move(writer.json);
  } else if constexpr (requires { value.first; }) {
    return Json::array({value.first, value.second});
  } else {
    Json list = Json::array();
    for (const auto &item : value)
      list.push_back(toJson(item));
    return list;
  }
}

template <typename T> void fromJson(const Json &json, T &value);

struct Reader {
  const Json &json;
  template <typename T>
  void operator()(const char *name, T &value, bool = false) {
    if (auto found = json.find(name); found != json.end())
      fromJson(*found, value);
  }
};

template <typename T> void fromJson(const Json &json, T &value) {
  if constexpr (std::is_enum_v<T>) {
    value = static_cast<T>(json.get<unsigned>());
  } else if constexpr (std::is_arithmetic_v<T> ||
                       std::is_same_v<T, std::string>) {
    value = json.get<T>();
  } else if constexpr (IsStruct<T>) {
    Reader reader{json};
    fields(reader, value, static_cast<T *>(nullptr));
  } else if constexpr (requires { value.first; }) {
    fromJson(json.at(0), value.first);
    fromJson(json.at(1), value.second);
  } else {
    value.resize(json.size());
    for (size_t i = 0; i < json.size(); ++i)
      fromJson(json[i], value[i]);
  }
}

/// What reads `declarations` after this must never index out of an enum.
bool isSound(const ApiModel &model) {
  return std::all_of(model.declarations.begin(), model.declarations.end(),
                     [](const Declaration &decl) {
                       return decl.kind <= DeclarationKind::Library &&
                              decl.access <= Access::Private &&
                              decl.binary.type <= SymbolType::Other;
                     });
}

llvm::Error damaged(const std::string &path, const std::string &why) {
  return failure(path + ": " + why +
                 "; write it anew with breakpath diff --save");
}

llvm::Expected<SavedModel> decode(const Json &json, const std::string &path) {
  if (!json.is_object() || !json.contains("breakpath_model"))
    return failure(path + ": is no model that breakpath wrote");
  if (json["breakpath_model"] != schema)
    return damaged(path, "was written for schema version " +
                             json["breakpath_model"].dump() +
                             ", and this breakpath reads version " +
                             std::to_string(schema));
  SavedModel saved;
  Reader reader{json};
  reader("name", saved.name);
  reader("version", saved.version);
  reader("c", saved.isC);
  fields(reader, saved.model, static_cast<ApiModel *>(nullptr));
  if (json.value("count", size_t(0)) != saved.model.declarations.size() ||
      !isSound(saved.model))
    return damaged(path, "is damaged");
  sortDeclarations(saved.model);
  return saved;
}

} // namespace

bool isModelFile(const std::string &path) {
  llvm::ErrorOr<std::ifstream> in = openFile(path);
  return in && in->peek() == '{';
}

llvm::Expected<SavedModel> readModel(const std::string &path) {
  llvm::ErrorOr<std::string> text = readFile(path, 512u << 20);
  if (text.getError() == std::errc::file_too_large)
    return failure(path + ": is over 512 MB");
  if (!text)
    return failure(path + ": cannot be read");
  // A type of a type of a type: what people write is never that deep.
  constexpr int deepest = 100;
  bool isDeep = false;
  auto watch = [&](int depth, Json::parse_event_t, Json &) {
    isDeep |= depth > deepest;
    return depth <= deepest;
  };
  try {
    Json json = Json::parse(*text, watch);
    if (isDeep)
      return damaged(path, "is nested too deeply");
    return decode(json, path);
  } catch (const Json::parse_error &error) {
    return damaged(path, "is cut off or damaged at byte " +
                             std::to_string(error.byte));
  } catch (const Json::exception &) {
    return damaged(path, "is damaged");
  }
}

llvm::Error writeModel(const SavedModel &saved, const std::string &path) {
  Writer writer;
  writer.json["breakpath_model"] = schema;
  writer("name", saved.name);
  writer("version", saved.version);
  writer("c", saved.isC);
  fields(writer, saved.model, static_cast<ApiModel *>(nullptr));
  writer.json["count"] = saved.model.declarations.size();
  std::ofstream out(path, std::ios::binary);
  // Names in headers need not be UTF-8.
  out << writer.json.dump(-1, ' ', false, Json::error_handler_t::replace)
      << '\n';
  if (!out.flush())
    return failure(path + ": cannot be written; does its directory exist?");
  return llvm::Error::success();
}

} // namespace breakpath
