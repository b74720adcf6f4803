// What the linker and the loader see: symbols, versions, whole files.

#include "matchers/facts/BinaryFile.h"
#include "matchers/rules/PredicateHelpers.h"

#include <set>

namespace breakpath::predicates {

//===--- symbols ----------------------------------------------------------===//

static bool isExported(const ApiModel &model, const Declaration &decl) {
  return findDeclaration(model, "symbol:" + decl.linkName) != nullptr;
}

/// The new headers still promise the symbol \p d is about. What they no longer
/// say, or say of another symbol, is a change of the declaration.
static bool isStillDeclared(const Difference &d) {
  const Declaration *before =
      findDeclaration(d.oldModel, was(d).binary.declaredBy);
  const Declaration *after =
      findDeclaration(d.newModel, was(d).binary.declaredBy);
  if (!before || !after)
    return false;
  return before->linkName == after->linkName && !after->linkName.empty();
}

// Copies of inline code are the clients' own as well.
static bool isLost(const Difference &d) {
  return removed(d) && is(d.before, Kind::Symbol) && d.newModel.hasBinaries &&
         !was(d).binary.isWeak && !was(d).isInternal;
}

static bool isHiddenNow(const Difference &d) {
  return std::binary_search(d.newModel.hidden.begin(), d.newModel.hidden.end(),
                            was(d).linkName);
}

Match symbolRemoved(const Difference &d) {
  bool isOnlyBinary = d.oldModel.headers.empty();
  return when(isLost(d) && (isStillDeclared(d) || isOnlyBinary) &&
                  !isHiddenNow(d),
              was(d).binary.library);
}
Match visibilityHidden(const Difference &d) {
  return when(isLost(d) && isStillDeclared(d) && isHiddenNow(d),
              was(d).binary.library);
}
Match undeclaredSymbolRemoved(const Difference &d) {
  return when(isLost(d) && was(d).binary.declaredBy.empty() &&
                  !d.oldModel.headers.empty(),
              was(d).binary.library);
}
// An instantiation that nobody is told of is every client's own.
Match explicitInstantiationRemoved(const Difference &d) {
  if (!removed(d) || !is(d.before, Kind::Symbol) || !d.newModel.hasBinaries ||
      !was(d).isTemplate || was(d).isInternal)
    return no;
  const Declaration *aTemplate =
      findDeclaration(d.newModel, was(d).binary.declaredBy);
  while (aTemplate && aTemplate->externInstantiations.empty())
    aTemplate = findDeclaration(d.newModel, aTemplate->parent);
  if (!aTemplate)
    return no;
  for (const std::string &type : aTemplate->externInstantiations)
    if (was(d).name.find(type) != std::string::npos)
      return type;
  return no;
}
Match declaredNotExported(const Difference &d) {
  const Declaration &decl = now(d);
  bool isCode = isFunction(d.after) || is(d.after, Kind::Variable);
  if (!isCode || !d.newModel.hasBinaries || decl.linkName.empty() ||
      decl.isPure || decl.isDeleted || decl.isInternal ||
      decl.access == Access::Private || isExported(d.newModel, decl))
    return no;
  // What was never exported is no change.
  bool isNew = added(d) || was(d).linkName != decl.linkName;
  return when(isNew, decl.linkName);
}

static std::string withoutMark(const std::string &version) {
  return version.ends_with("@@") ? version.substr(0, version.size() - 2)
                                 : version;
}
static std::set<std::string> versionsOf(const Declaration &decl) {
  std::set<std::string> result;
  for (const std::string &version : decl.binary.versions)
    result.insert(withoutMark(version));
  return result;
}
static std::string defaultOf(const Declaration &decl) {
  for (const std::string &version : decl.binary.versions)
    if (version.ends_with("@@"))
      return withoutMark(version);
  return "";
}

/// The versions of the library that has \p decl.
static std::vector<std::string> versionsBeside(const ApiModel &model,
                                               const Declaration &decl) {
  const Declaration *library =
      findDeclaration(model, "library:" + decl.binary.library);
  return library ? library->binary.versions : std::vector<std::string>();
}

// The loader takes a symbol without a version for any that is asked for, if the
// library has that version at all, or none.
Match symbolVersionRemoved(const Difference &d) {
  if (!both(d, Kind::Symbol) || was(d).isInternal)
    return no;
  std::set<std::string> left = versionsOf(now(d));
  // Without a version: stands for each that the library has, or for any.
  bool hasPlain = left.empty() || left.contains("");
  std::vector<std::string> beside = versionsBeside(d.newModel, now(d));
  for (const std::string &version : versionsOf(was(d))) {
    bool isServed = left.contains(version) || version.empty() ||
                    (hasPlain && (beside.empty() ||
                                  std::binary_search(beside.begin(),
                                                     beside.end(), version)));
    if (!isServed)
      return version + (left.empty() || *left.rbegin() == ""
                            ? ", and has none now"
                            : ", and has " + *left.rbegin() + " now");
  }
  auto isLinked = [](const Declaration &decl) {
    const std::vector<std::string> &versions = decl.binary.versions;
    return versions.empty() ||
           std::any_of(versions.begin(), versions.end(),
                       [](const std::string &v) { return v.ends_with("@@"); });
  };
  return when(isLinked(was(d)) && !isLinked(now(d)),
              "that a link takes by default");
}
Match symbolVersionDefaultChanged(const Difference &d) {
  return when(both(d, Kind::Symbol) && !symbolVersionRemoved(d) &&
                  !defaultOf(was(d)).empty() && !defaultOf(now(d)).empty() &&
                  defaultOf(was(d)) != defaultOf(now(d)),
              arrow(defaultOf(was(d)), defaultOf(now(d))));
}

// A function that is chosen at load time is called as any other.
static SymbolType linkedAs(SymbolType type) {
  return type == SymbolType::Indirect ? SymbolType::Function : type;
}
Match symbolTypeChanged(const Difference &d) {
  return when(both(d, Kind::Symbol) &&
                  linkedAs(was(d).binary.type) !=
                      linkedAs(now(d).binary.type) &&
                  was(d).binary.type != SymbolType::Other &&
                  now(d).binary.type != SymbolType::Other,
              std::string(toString(was(d).binary.type)) + " -> " +
                  toString(now(d).binary.type));
}
Match symbolSizeChanged(const Difference &d) {
  if (!both(d, Kind::Symbol) || was(d).binary.size == now(d).binary.size ||
      was(d).binary.type != SymbolType::Object ||
      now(d).binary.type != SymbolType::Object || was(d).isInternal)
    return no;
  // Virtual tables and type information have rules of their own.
  if (was(d).linkName.starts_with("_ZT"))
    return no;
  const Declaration *before =
      findDeclaration(d.oldModel, was(d).binary.declaredBy);
  const Declaration *after =
      findDeclaration(d.newModel, now(d).binary.declaredBy);
  bool isTold =
      before && after && before->type.canonical != after->type.canonical;
  bool isAPublicName = before || d.oldModel.headers.empty();
  return when(!isTold && isAPublicName,
              arrow(std::to_string(was(d).binary.size),
                    std::to_string(now(d).binary.size)) +
                  " bytes");
}
Match weakBindingChanged(const Difference &d) {
  return when(both(d, Kind::Symbol) && !was(d).isInternal &&
                  !was(d).binary.declaredBy.empty() && !was(d).isTemplate &&
                  was(d).binary.isWeak != now(d).binary.isWeak,
              now(d).binary.isWeak ? "weak" : "strong");
}
Match symbolMoved(const Difference &d) {
  if (!both(d, Kind::Symbol) || was(d).isInternal || was(d).binary.isWeak ||
      was(d).binary.library == now(d).binary.library)
    return no;
  // Whoever links the old library gets the new one with it.
  const Declaration *library =
      findDeclaration(d.newModel, "library:" + was(d).binary.library);
  const Declaration *target =
      findDeclaration(d.newModel, "library:" + now(d).binary.library);
  bool comesAlong = library && target && !target->soname.empty() &&
                    std::find(library->needed.begin(), library->needed.end(),
                              target->soname) != library->needed.end();
  return when(!comesAlong, arrow(was(d).binary.library, now(d).binary.library));
}

//===--- files ------------------------------------------------------------===//

Match sonameChanged(const Difference &d) {
  auto shown = [](const std::string &soname) {
    return soname.empty() ? std::string("none") : soname;
  };
  return when(both(d, Kind::Library) && !was(d).isArchive &&
                  !now(d).isArchive && was(d).soname != now(d).soname,
              arrow(shown(was(d).soname), shown(now(d).soname)));
}
Match neededChanged(const Difference &d) {
  if (!both(d, Kind::Library))
    return no;
  std::set<std::string> before(was(d).needed.begin(), was(d).needed.end()),
      after(now(d).needed.begin(), now(d).needed.end());
  std::string detail;
  auto say = [&](const char *what, const std::set<std::string> &some,
                 const std::set<std::string> &others) {
    for (const std::string &name : some)
      if (!others.contains(name))
        detail += (detail.empty() ? "" : ", ") + std::string(what) + name;
  };
  say("now ", after, before);
  say("no longer ", before, after);
  return when(!detail.empty(), detail);
}
Match platformFloorRaised(const Difference &d) {
  if (!both(d, Kind::Library))
    return no;
  std::string detail;
  auto series = [](const std::string &floor) {
    return floor.substr(0, floor.find_first_of("0123456789"));
  };
  for (const std::string &floor : now(d).floors)
    for (const std::string &before : was(d).floors)
      if (series(floor) == series(before) && isLowerVersion(before, floor))
        detail += (detail.empty() ? "" : ", ") + arrow(before, floor);
  return when(!detail.empty(), detail);
}
Match architectureChanged(const Difference &d) {
  return when(both(d, Kind::Library) && was(d).machine != now(d).machine &&
                  !was(d).machine.empty() && !now(d).machine.empty(),
              arrow(was(d).machine, now(d).machine));
}
Match sharedStaticChanged(const Difference &d) {
  return when(both(d, Kind::Library) && was(d).isArchive != now(d).isArchive,
              now(d).isArchive ? "static" : "shared");
}
Match libraryRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Library) &&
                  d.newModel.hasBinaries,
              was(d).signature);
}

static constexpr char staticTls[] = "it takes static thread-local storage";
static bool takesStaticTls(const Declaration &library) {
  return std::find(library.loading.begin(), library.loading.end(), staticTls) !=
         library.loading.end();
}
Match tlsModelChanged(const Difference &d) {
  return when(both(d, Kind::Library) && !takesStaticTls(was(d)) &&
              takesStaticTls(now(d)));
}
Match loadBehaviourChanged(const Difference &d) {
  if (!both(d, Kind::Library))
    return no;
  std::string detail;
  auto say = [&](const std::vector<std::string> &some,
                 const std::vector<std::string> &others, const char *what) {
    for (const std::string &each : some)
      if (each != staticTls &&
          std::find(others.begin(), others.end(), each) == others.end())
        detail += (detail.empty() ? "" : "; ") + std::string(what) + each;
  };
  say(now(d).loading, was(d).loading, "now ");
  say(was(d).loading, now(d).loading, "no longer ");
  return when(!detail.empty(), detail);
}

// Names of libstdc++ say which of its two strings a library was built with.
static bool hasNewStrings(const ApiModel &model, const std::string &library) {
  return std::any_of(model.declarations.begin(), model.declarations.end(),
                     [&](const Declaration &decl) {
                       return decl.kind == Kind::Symbol &&
                              decl.binary.library == library &&
                              decl.linkName.find("__cxx11") !=
                                  std::string::npos;
                     });
}
static bool hasOldStrings(const ApiModel &model, const std::string &library) {
  return std::any_of(model.declarations.begin(), model.declarations.end(),
                     [&](const Declaration &decl) {
                       // std::string as a substitution: only the old one.
                       return decl.kind == Kind::Symbol &&
                              decl.binary.library == library &&
                              decl.name.find("std::string") !=
                                  std::string::npos;
                     });
}
Match buildFlagDrift(const Difference &d) {
  if (!both(d, Kind::Library))
    return no;
  const std::string &name = was(d).name;
  bool before = hasNewStrings(d.oldModel, name);
  bool after = hasNewStrings(d.newModel, name);
  bool isDrift = (before && !after && hasOldStrings(d.newModel, name)) ||
                 (!before && after && hasOldStrings(d.oldModel, name));
  return when(isDrift,
              after ? "_GLIBCXX_USE_CXX11_ABI=1" : "_GLIBCXX_USE_CXX11_ABI=0");
}

} // namespace breakpath::predicates
