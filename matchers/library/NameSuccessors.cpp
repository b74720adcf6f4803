// What takes the place of something that is gone: said by the library itself
// where it deprecated the old name, else the likest of what is new.

#include "matchers/Stages.h"
#include "matchers/facts/Names.h"
#include "matchers/library/Likeness.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

class Finder {
public:
  Finder(const ApiModel &oldModel, const ApiModel &newModel)
      : oldModel(oldModel), newModel(newModel) {
    std::set<std::string> known;
    for (const Declaration &decl : oldModel.declarations)
      known.insert(decl.qualified);
    for (const Declaration &decl : newModel.declarations) {
      if (isOfBinary(decl))
        continue;
      byName.emplace(decl.name, &decl);
      if (!known.count(decl.qualified) && !decl.name.empty())
        fresh.push_back(&decl);
    }
  }

  Successor find(const ApiChange &change) const {
    const Declaration *known = findDeclaration(oldModel, change.symbol);
    if (!known || isOfBinary(*known)) // no source names it
      return {};
    const Declaration &gone = *known;
    if (const Declaration *now = findDeclaration(newModel, change.newSymbol);
        now && now->qualified != gone.qualified)
      return name(gone, *now, "same declaration under another name");
    if (Successor said = byDeprecation(gone); !said.name.empty())
      return said;
    if (!change.newSymbol.empty())
      return {};
    if (gone.kind == Kind::Alias)
      if (Successor target = byTarget(gone); !target.name.empty())
        return target;
    if (gone.kind == Kind::Header)
      return byContents(gone);
    return byLikeness(gone);
  }

private:
  static Successor name(const Declaration &gone, const Declaration &decl,
                        std::string evidence) {
    return {decl.qualified, decl.location.file, std::move(evidence), decl.kind,
            sameShape(gone, decl)};
  }

  // "use X", "replaced by X", not any word that happens to be a name.
  static bool leads(std::string word) {
    static const std::set<std::string> words = {
        "use", "using", "by", "with", "prefer", "call", "to", "of", "see"};
    for (char &c : word)
      c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return words.count(word);
  }

  // [[deprecated("use X instead")]]: a word of the text that the new version
  // declares, beside the old one.
  Successor byDeprecation(const Declaration &gone) const {
    const std::string *text = &gone.deprecation;
    if (const Declaration *now = findDeclaration(newModel, gone.symbol);
        text->empty() && now)
      text = &now->deprecation;
    const Declaration *best = nullptr;
    std::string word, last;
    for (size_t i = 0; i <= text->size(); ++i) {
      unsigned char c = i < text->size() ? (*text)[i] : ' ';
      if (std::isalnum(c) || c == '_') {
        word += static_cast<char>(c);
        continue;
      }
      if (word.size() < 2) {
        word.clear();
        continue;
      }
      bool isNamed = leads(last) || (i < text->size() && (*text)[i] == '(');
      last = word;
      auto [from, to] = byName.equal_range(isNamed ? word : "");
      for (auto entry = from; entry != to && word != gone.name; ++entry)
        if (entry->second->kind == gone.kind ||
            (isCallable(entry->second->kind) && isCallable(gone.kind)))
          if (!best || entry->second->parent == gone.parent)
            best = entry->second;
      word.clear();
    }
    return best ? name(gone, *best, "the library says: \"" + *text + "\"")
                : Successor{};
  }

  Successor byLikeness(const Declaration &gone) const {
    const Declaration *best = nullptr;
    double bestScore = 0, second = 0;
    for (const Declaration *candidate : fresh) {
      if (!sameShape(gone, *candidate) || candidate->isDeprecated ||
          candidate->access > gone.access)
        continue;
      bool sameScope = candidate->parent == gone.parent;
      if (!sameScope && candidate->name != gone.name)
        continue;
      double score =
          nameLikeness(gone.name, candidate->name) +
          (gone.kind == Kind::Enumerator && candidate->value == gone.value ? 0.2
                                                                           : 0);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = candidate;
      } else {
        second = std::max(second, score);
      }
    }
    // One of several alike is a guess.
    if (!best || bestScore < 0.6 || bestScore - second < 0.1)
      return {};
    return name(gone, *best,
                isCallable(gone.kind)
                    ? "new, with the same parameters and a like name"
                    : "new, of the same type and a like name");
  }

  // What the alias named is still there.
  Successor byTarget(const Declaration &gone) const {
    for (const Declaration *decl : byQualifiedName(gone.type.canonical))
      return {decl->qualified, decl->location.file, "what it was an alias of",
              decl->kind, true};
    return {};
  }

  std::vector<const Declaration *>
  byQualifiedName(const std::string &name) const {
    std::vector<const Declaration *> result;
    auto [from, to] = byName.equal_range(unqualified(name));
    for (auto entry = from; entry != to; ++entry)
      if (entry->second->qualified == name &&
          entry->second->kind == Kind::Record)
        result.push_back(entry->second);
    return result;
  }

  // The header that now declares what the old one did.
  Successor byContents(const Declaration &gone) const {
    std::map<std::string, unsigned> places;
    unsigned all = 0;
    for (const Declaration &decl : oldModel.declarations) {
      if (decl.location.file != gone.name || decl.kind == Kind::Header ||
          decl.kind == Kind::Namespace)
        continue;
      ++all;
      if (const Declaration *now = findDeclaration(newModel, decl.symbol))
        ++places[now->location.file];
    }
    auto most =
        std::max_element(places.begin(), places.end(),
                         [](auto &a, auto &b) { return a.second < b.second; });
    if (most != places.end() && most->second * 2 >= all)
      return {most->first, most->first,
              "declares " + std::to_string(most->second) + " of its " +
                  std::to_string(all) + " names",
              Kind::Header, true};
    // Nothing of it is left to see: another place for the same file name.
    std::string file = gone.name.substr(gone.name.rfind('/') + 1), found;
    for (const std::string &header : newModel.headers)
      if (header.substr(header.rfind('/') + 1) == file) {
        if (!found.empty())
          return {};
        found = header;
      }
    return found.empty() ? Successor{}
                         : Successor{found, found, "has the same file name",
                                     Kind::Header, true};
  }

  const ApiModel &oldModel, &newModel;
  std::multimap<std::string, const Declaration *> byName;
  std::vector<const Declaration *> fresh;
};

} // namespace

void nameSuccessors(std::vector<ApiChange> &changes, const ApiModel &oldModel,
                    const ApiModel &newModel) {
  Finder finder(oldModel, newModel);
  for (ApiChange &change : changes)
    if (breaks(change, BreaksBuild))
      change.successor = finder.find(change);
}

} // namespace breakpath
