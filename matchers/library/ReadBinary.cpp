// What the loader sees of a file, read with LLVM's object readers. Only data
// is read; nothing of the file is ever run.

#include "matchers/Stages.h"
#include "matchers/facts/SortedFacts.h"

#include "llvm/BinaryFormat/ELF.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Path.h"

#include <map>
#include <set>

using namespace llvm;
using namespace llvm::object;

namespace breakpath {

namespace {

SymbolType typeOf(uint8_t type) {
  switch (type) {
  case ELF::STT_FUNC:
    return SymbolType::Function;
  case ELF::STT_OBJECT:
  case ELF::STT_COMMON:
    return SymbolType::Object;
  case ELF::STT_TLS:
    return SymbolType::ThreadLocal;
  case ELF::STT_GNU_IFUNC:
    return SymbolType::Indirect;
  default:
    return SymbolType::Other;
  }
}

// "libxml2.so.2.9.14" and "libxml2-2.9.so" are both of the library libxml2.
std::string stemOf(StringRef path) {
  StringRef name = sys::path::filename(path);
  if (name.consume_back(".a"))
    return name.str();
  return name.substr(0, name.find(".so")).str();
}

// What the linker put there itself.
bool isLinkerMade(StringRef name) {
  return is_contained({"_init", "_fini", "_edata", "_end", "__bss_start",
                       "__end__", "_bss_end__", "__bss_end__"},
                      name);
}

Error malformed(const Twine &what) {
  return createStringError(inconvertibleErrorCode(), what);
}

//===--- one object -------------------------------------------------------===//

/// Reads an ELF file of one class and byte order.
template <typename ELFT> class ElfReader {
public:
  ElfReader(const ELFObjectFile<ELFT> &object, BinaryFile &out)
      : object(object), elf(object.getELFFile()), out(out) {}

  Error read() {
    readMachine();
    if (Error error = readDynamic())
      return error;
    readNeededVersions();
    readRelocations();
    if (Error error = readSymbols())
      return error;
    readHidden();
    return Error::success();
  }

private:
  void readMachine() {
    out.machine = object.getFileFormatName().str();
    static const std::map<unsigned, const char *> names = {
        {ELF::EM_X86_64, "x86-64"},   {ELF::EM_386, "x86"},
        {ELF::EM_AARCH64, "AArch64"}, {ELF::EM_ARM, "ARM"},
        {ELF::EM_RISCV, "RISC-V"},    {ELF::EM_PPC64, "PowerPC"},
        {ELF::EM_S390, "S/390"}};
    auto known = names.find(elf.getHeader().e_machine);
    if (known != names.end())
      out.machine = known->second;
    out.machine += ELFT::Is64Bits ? ", 64 bit" : ", 32 bit";
    out.machine +=
        ELFT::Endianness == endianness::little ? ", little" : ", big";
    out.machine += " endian";
  }

  Error readDynamic() {
    auto entries = elf.dynamicEntries();
    if (!entries)
      return entries.takeError();
    uint64_t table = 0, size = 0, flags = 0, flags1 = 0;
    std::vector<uint64_t> needed;
    uint64_t soname = none, path = none;
    for (const auto &entry : *entries)
      switch (entry.getTag()) {
      case ELF::DT_STRTAB:
        table = entry.getPtr();
        break;
      case ELF::DT_STRSZ:
        size = entry.getVal();
        break;
      case ELF::DT_NEEDED:
        needed.push_back(entry.getVal());
        break;
      case ELF::DT_SONAME:
        soname = entry.getVal();
        break;
      case ELF::DT_RPATH:
      case ELF::DT_RUNPATH:
        path = entry.getVal();
        break;
      case ELF::DT_FLAGS:
        flags = entry.getVal();
        break;
      case ELF::DT_FLAGS_1:
        flags1 = entry.getVal();
        break;
      case ELF::DT_BIND_NOW:
        bindsNow = true;
        break;
      }
    if (!table)
      return Error::success(); // no dynamic section: an object file
    auto begin = elf.toMappedAddr(table);
    if (!begin)
      return begin.takeError();
    if (*begin + size > elf.base() + elf.getBufSize())
      return malformed("its dynamic string table runs beyond its end");
    StringRef strings(reinterpret_cast<const char *>(*begin), size);
    auto text = [&](uint64_t at) {
      return at < strings.size()
                 ? strings.substr(at, strings.find('\0', at) - at).str()
                 : std::string();
    };
    for (uint64_t at : needed)
      out.needed.push_back(text(at));
    if (soname != none)
      out.soname = text(soname);
    if (path != none)
      out.loading.push_back("it searches " + text(path));
    bindsNow |= (flags & ELF::DF_BIND_NOW) || (flags1 & ELF::DF_1_NOW);
    auto say = [&](bool holds, const char *what) {
      if (holds)
        out.loading.emplace_back(what);
    };
    say(flags & ELF::DF_STATIC_TLS, "it takes static thread-local storage");
    say(flags & ELF::DF_SYMBOLIC, "it looks in itself first");
    say(flags1 & ELF::DF_1_INITFIRST, "it is initialised first");
    say(flags1 & ELF::DF_1_NODELETE, "it is never unloaded");
    say(flags1 & ELF::DF_1_NOOPEN, "it cannot be opened by dlopen");
    say(flags1 & ELF::DF_1_INTERPOSE, "it comes before other libraries");
    return Error::success();
  }

  // LLVM gives the rest of the string table with it.
  static std::string firstWord(StringRef text) {
    return text.take_until([](char c) { return c == '\0'; }).str();
  }

  // Versions that it needs, by their index, and the libraries they are of.
  void readNeededVersions() {
    auto sections = elf.sections();
    if (!sections)
      return consumeError(sections.takeError());
    for (const auto &section : *sections) {
      if (section.sh_type != ELF::SHT_GNU_verneed)
        continue;
      auto list = elf.getVersionDependencies(section);
      if (!list)
        return consumeError(list.takeError());
      for (const VerNeed &need : *list)
        for (const VernAux &version : need.AuxV)
          libraries[firstWord(version.Name)] = firstWord(need.File);
    }
    std::map<std::string, std::string> highest; // by series
    for (const auto &[version, library] : libraries) {
      size_t digits = version.find_first_of("0123456789");
      if (digits == std::string::npos || digits == 0)
        continue;
      std::string &best = highest[version.substr(0, digits)];
      if (best.empty() || isLowerVersion(best, version))
        best = version;
    }
    for (const auto &[series, version] : highest)
      out.floors.push_back(version);
  }

  // Which names are only looked up when they are called, and which variables
  // live in the file itself.
  void readRelocations() {
    const ObjectFile &file = object;
    for (const SectionRef &section : file.dynamic_relocation_sections())
      for (const RelocationRef &relocation : section.relocations()) {
        auto symbol = relocation.getSymbol();
        if (symbol == object.symbol_end())
          continue;
        Expected<StringRef> name = symbol->getName();
        if (!name) {
          consumeError(name.takeError());
          continue;
        }
        SmallString<32> type;
        relocation.getTypeName(type);
        if (StringRef(type).ends_with("_COPY"))
          copied.insert(*name);
        bool isCall = StringRef(type).ends_with("JUMP_SLOT") ||
                      StringRef(type).ends_with("JMP_SLOT");
        (isCall ? called : taken).insert(*name);
      }
  }

  Error readSymbols() {
    Expected<std::vector<VersionEntry>> versions = object.readDynsymVersions();
    if (!versions)
      return versions.takeError();
    bool isDynamic = false;
    size_t number = 0;
    for (const ELFSymbolRef &symbol : object.getDynamicSymbolIterators()) {
      isDynamic = true;
      VersionEntry version =
          number < versions->size() ? (*versions)[number] : VersionEntry();
      ++number;
      add(symbol, version.Name, version.IsVerDef);
    }
    // A member of an archive.
    if (!isDynamic)
      for (const ELFSymbolRef &symbol : object.symbols())
        add(symbol, "", true);
    return Error::success();
  }

  void add(const ELFSymbolRef &symbol, const std::string &version,
           bool isDefault) {
    Expected<StringRef> name = symbol.getName();
    Expected<uint32_t> flags = symbol.getFlags();
    if (!name || !flags) {
      consumeError(name.takeError());
      consumeError(flags.takeError());
      return;
    }
    uint8_t binding = symbol.getBinding();
    if (name->empty() || binding == ELF::STB_LOCAL || isLinkerMade(*name) ||
        (*flags & SymbolRef::SF_Absolute)) // a version, or a mark
      return;
    bool isWeak = binding == ELF::STB_WEAK || binding == ELF::STB_GNU_UNIQUE;
    uint8_t visibility = symbol.getOther() & 3;
    bool isOwn = !(*flags & SymbolRef::SF_Undefined);
    // Also under another name: an alias has no relocation of its own.
    auto library = libraries.find(version);
    bool isCopy =
        copied.contains(*name) || (isOwn && library != libraries.end());
    if (isOwn && visibility != ELF::STV_HIDDEN &&
        visibility != ELF::STV_INTERNAL && !isCopy)
      out.symbols.push_back({name->str(), version, isDefault || version.empty(),
                             typeOf(symbol.getELFType()), isWeak,
                             visibility == ELF::STV_PROTECTED,
                             symbol.getSize()});
    if (isOwn && !isCopy)
      return;
    out.needs.push_back(
        {name->str(), version,
         library == libraries.end() ? "" : library->second,
         typeOf(symbol.getELFType()), isWeak,
         !bindsNow && called.contains(*name) && !taken.contains(*name),
         isCopy ? symbol.getSize() : 0});
  }

  // The full symbol table, where nobody stripped it, tells a hidden function
  // from one that is gone.
  void readHidden() {
    for (const ELFSymbolRef &symbol : object.symbols()) {
      uint8_t visibility = symbol.getOther() & 3;
      Expected<StringRef> name = symbol.getName();
      Expected<uint32_t> flags = symbol.getFlags();
      if (name && flags && !(*flags & SymbolRef::SF_Undefined) &&
          (visibility == ELF::STV_HIDDEN ||
           symbol.getBinding() == ELF::STB_LOCAL) &&
          typeOf(symbol.getELFType()) != SymbolType::Other)
        out.hidden.push_back(name->str());
      consumeError(name.takeError());
      consumeError(flags.takeError());
    }
  }

  static constexpr uint64_t none = ~uint64_t(0);
  const ELFObjectFile<ELFT> &object;
  const ELFFile<ELFT> &elf;
  BinaryFile &out;
  bool bindsNow = false;
  std::map<std::string, std::string> libraries; ///< by version
  std::set<StringRef> called, taken, copied;
};

template <typename ELFT>
Error readElf(const ELFObjectFile<ELFT> &object, BinaryFile &out) {
  return ElfReader<ELFT>(object, out).read();
}

Error readObject(const ObjectFile &object, BinaryFile &out) {
  if (auto *elf = dyn_cast<ELF64LEObjectFile>(&object))
    return readElf(*elf, out);
  if (auto *elf = dyn_cast<ELF32LEObjectFile>(&object))
    return readElf(*elf, out);
  if (auto *elf = dyn_cast<ELF64BEObjectFile>(&object))
    return readElf(*elf, out);
  if (auto *elf = dyn_cast<ELF32BEObjectFile>(&object))
    return readElf(*elf, out);
  return malformed("is " + object.getFileFormatName() +
                   ", and only ELF files can be read");
}

//===--- debug information ------------------------------------------------===//

/// Complete types that have names, by the debug information.
class DebugTypes {
public:
  DebugTypes(DWARFContext &context, BinaryFile &out)
      : context(context), out(out) {}

  void read() {
    for (const auto &unit : context.compile_units()) {
      DWARFDie die = unit->getUnitDIE(/*ExtractUnitDIEOnly=*/false);
      if (!die)
        continue;
      out.hasDebugInfo = true;
      walk(die, "");
    }
    sortUnique(out.types);
  }

private:
  void walk(DWARFDie parent, const std::string &scope) {
    for (DWARFDie die : parent.children()) {
      const char *name = die.getShortName();
      if (!name)
        continue;
      std::string qualified = scope + name;
      switch (die.getTag()) {
      case dwarf::DW_TAG_structure_type:
      case dwarf::DW_TAG_class_type:
      case dwarf::DW_TAG_union_type:
        add(die, qualified);
        [[fallthrough]];
      case dwarf::DW_TAG_namespace:
        walk(die, qualified + "::");
        break;
      default:
        break;
      }
    }
  }

  void add(DWARFDie die, const std::string &name) {
    auto size = dwarf::toUnsigned(die.find(dwarf::DW_AT_byte_size));
    if (!size || die.find(dwarf::DW_AT_declaration) ||
        name.starts_with("std::"))
      return;
    std::string file =
        die.getDeclFile(DILineInfoSpecifier::FileLineInfoKind::RawValue);
    out.types.push_back({name, *size, sys::path::filename(file).str()});
  }

  DWARFContext &context;
  BinaryFile &out;
};

void readDebugTypes(const ObjectFile &object, BinaryFile &out) {
  std::unique_ptr<DWARFContext> context = DWARFContext::create(
      object, DWARFContext::ProcessDebugRelocations::Process, nullptr, "",
      [](Error error) { consumeError(std::move(error)); },
      [](Error error) { consumeError(std::move(error)); });
  DebugTypes(*context, out).read();
}

//===--- files ------------------------------------------------------------===//

Error readArchive(const Archive &archive, BinaryFile &out) {
  out.isArchive = true;
  Error error = Error::success();
  for (const Archive::Child &child : archive.children(error)) {
    Expected<std::unique_ptr<Binary>> member = child.getAsBinary();
    if (!member) {
      consumeError(member.takeError()); // no object, e.g. of a GCC plugin
      continue;
    }
    if (auto *object = dyn_cast<ObjectFile>(member->get()))
      if (Error failed = readObject(*object, out))
        return failed;
  }
  return error;
}

Error readFile(const std::string &path, bool withTypes, BinaryFile &out) {
  Expected<OwningBinary<Binary>> binary = createBinary(path);
  if (!binary)
    return binary.takeError();
  if (auto *archive = dyn_cast<Archive>(binary->getBinary()))
    return readArchive(*archive, out);
  auto *object = dyn_cast<ObjectFile>(binary->getBinary());
  if (!object)
    return malformed("is no library or program");
  if (Error error = readObject(*object, out))
    return error;
  if (withTypes)
    readDebugTypes(*object, out);
  return Error::success();
}

} // namespace

BinaryFile readBinary(const std::string &path, bool withTypes,
                      std::string &problem) {
  BinaryFile out;
  out.path = path;
  out.stem = stemOf(path);
  if (Error error = readFile(path, withTypes, out))
    problem = toString(std::move(error));
  sortUnique(out.symbols);
  sortUnique(out.hidden);
  sortUnique(out.needs);
  return out;
}

} // namespace breakpath
