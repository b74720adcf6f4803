#include "matchers/parse/frontend/FrontEnd.h"
#include "matchers/Stages.h"

#include "matchers/parse/frontend/HeaderOverlay.h"
#include "matchers/parse/frontend/OutsideFiles.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Driver/Options.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <csignal>
#include <mutex>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

/// An argument that must not reach the driver.
struct Banned {
  StringRef text;
  bool prefix;    ///< matches every argument that starts with it
  bool takesNext; ///< its value is the next argument
  bool runsCode;  ///< worth a word in the report
};

// The driver itself runs nvptx-arch and amdgpu-arch for "native" targets,
// writes -MJ fragments while it builds the job and answers --version and its
// kin on standard output. The program also denies itself to start another one
// (see Sandbox.h); this list keeps the facts right and the report honest.
constexpr Banned banned[] = {
    {"-fplugin=", true, false, true},
    {"-fplugin-arg-", true, false, true},
    {"-fpass-plugin=", true, false, true},
    {"-load", false, true, true},
    {"-plugin", false, true, true},
    {"-add-plugin", false, true, true},
    {"-plugin-arg-", true, true, true},
    {"--offload", true, false, true},
    {"--no-offload", true, false, true},
    {"--cuda-gpu-arch=", true, false, true},
    {"--amdgpu-arch-tool=", true, false, true},
    {"--nvptx-arch-tool=", true, false, true},
    {"-fopenmp-targets", true, false, true},
    {"-ccc-install-dir", false, true, true},
    {"-ccc-gcc-name", false, true, true},
    {"-B", true, false, true},
    {"--prefix", true, false, true},
    {"--config", true, false, true},
    {"-wrapper", false, true, true},
    {"-specs", true, false, true},
    {"--specs", true, false, true},
    {"-MJ", true, false, false},
    {"-gen-cdb-fragment-path", false, true, false},
    {"-include-pch", false, true, false},
    {"--version", false, false, false},
    {"--help", true, false, false},
    {"-print-", true, false, false},
    {"--print-", true, false, false},
    {"-dumpversion", false, false, false},
    {"-dumpmachine", false, false, false},
    {"--autocomplete", true, false, false},
    {"-ftime-report", true, false, false},
    {"-fdump-", true, false, false},
    {"-v", false, false, false},
    {"-###", false, false, false},
};

const Banned *findBanned(StringRef argument) {
  for (const Banned &entry : banned)
    if (entry.prefix ? argument.starts_with(entry.text)
                     : argument == entry.text)
      return &entry;
  return nullptr;
}

} // namespace

std::vector<std::string> sanitize(std::vector<std::string> &arguments) {
  std::vector<std::string> kept, dropped;
  for (size_t i = 0; i < arguments.size(); ++i) {
    bool forwarded = arguments[i] == "-Xclang" && i + 1 < arguments.size();
    StringRef argument = arguments[i + forwarded];
    const Banned *entry = i == 0 ? nullptr : findBanned(argument);
    if (!entry) {
      kept.push_back(arguments[i]);
      if (forwarded)
        kept.push_back(arguments[++i]);
      continue;
    }
    std::string text = arguments[i];
    i += forwarded;
    if (forwarded)
      text += " " + arguments[i];
    // "-B dir", "--config file": the value stands alone unless joined.
    bool alone =
        entry->takesNext ||
        (entry->text == argument &&
         (argument == "-B" || argument == "-MJ" || argument == "--config"));
    if (alone && i + 1 < arguments.size()) {
      if (forwarded && arguments[i + 1] == "-Xclang" &&
          i + 2 < arguments.size())
        ++i;
      text += " " + arguments[++i];
    }
    if (entry->runsCode)
      dropped.push_back(text);
  }
  // The directory of argv[0] is where a driver looks for helpers to run.
  if (!kept.empty())
    kept[0] = llvm::sys::path::filename(kept[0]).str();
  arguments = std::move(kept);
  return dropped;
}

std::string findResourceDirectory(const std::string &wanted) {
  std::string directory =
      wanted.empty() ? std::string(BREAKPATH_RESOURCE_DIRECTORY) : wanted;
  return llvm::sys::fs::exists(directory + "/include/stddef.h") ? directory
                                                                : "";
}

namespace {

using FileSystem = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

/// \p given, in words of the front end, are put into \p frontEndArguments.
std::unique_ptr<CompilerInvocation>
invoke(const std::vector<std::string> &given, const FileSystem &files,
       std::vector<std::string> *frontEndArguments = nullptr) {
  std::vector<const char *> pointers;
  for (const std::string &argument : given)
    pointers.push_back(argument.c_str());
  // Flags of another compiler are complaints of the driver, not of the unit.
  IgnoringDiagConsumer ignore;
  CreateInvocationOptions options;
  options.Diags = CompilerInstance::createDiagnostics(
      new DiagnosticOptions, &ignore, /*ShouldOwnClient=*/false);
  options.VFS = files;
  options.RecoverOnError = true;
  options.CC1Args = frontEndArguments;
  return createInvocation(pointers, options);
}

std::vector<std::string> driverArguments(const ParseContext &context,
                                         const UnitCommand &command) {
  std::vector<std::string> arguments = command.arguments;
  sanitize(arguments);
  // Helpers of the driver, and libc++, are looked up beside argv[0]: the
  // directory of the Clang that the resource directory belongs to.
  llvm::SmallString<256> program(context.resourceDirectory);
  llvm::sys::path::append(program, "../../../bin", arguments[0]);
  llvm::sys::path::remove_dots(program, /*remove_dot_dot=*/true);
  arguments[0] = std::string(program);
  arguments.insert(
      arguments.begin() + 1,
      {"--no-default-config", "-resource-dir=" + context.resourceDirectory});
  return arguments;
}

/// Where the toolchain that \p arguments choose has its own headers. What else
/// they say is left out: "-stdlib++-isystem /etc" makes /etc no part of it.
std::vector<std::string>
toolchainDirectories(const std::vector<std::string> &arguments,
                     const FileSystem &files) {
  namespace options = driver::options;
  std::vector<const char *> pointers;
  for (const std::string &argument : arguments)
    pointers.push_back(argument.c_str());
  unsigned missing = 0, count = 0;
  llvm::opt::InputArgList given = driver::getDriverOptTable().ParseArgs(
      llvm::ArrayRef(pointers).drop_front(), missing, count);
  llvm::opt::ArgStringList chosen = {pointers[0], pointers[1], pointers[2]};
  for (const llvm::opt::Arg *argument : given.filtered(
           options::OPT_target, options::OPT__sysroot_EQ, options::OPT__sysroot,
           options::OPT_isysroot, options::OPT_gcc_toolchain,
           options::OPT_gcc_install_dir_EQ, options::OPT_stdlib_EQ,
           options::OPT_m32, options::OPT_m64))
    argument->render(given, chosen);
  std::vector<std::string> probe(chosen.begin(), chosen.end()), words, result;
  probe.insert(probe.end(), {"-fsyntax-only", "-xc++", "-"});
  invoke(probe, files, &words);
  for (size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "-internal-isystem" ||
        words[i] == "-internal-externc-isystem")
      result.push_back(words[i + 1]);
  // Beside it stand headers made for one machine: glibconfig.h.
  for (size_t i = 0, n = result.size(); i < n; ++i)
    if (StringRef path = result[i]; path.consume_back("/usr/include"))
      result.push_back((path + "/usr/lib").str());
  return result;
}

// Keeps what decides the meaning of the source; resets what runs code, writes
// files or prints.
void tame(CompilerInvocation &invocation) {
  FrontendOptions &frontend = invocation.getFrontendOpts();
  frontend.ProgramAction = frontend::ParseSyntaxOnly;
  frontend.ActionName.clear();
  frontend.Plugins.clear();
  frontend.AddPluginActions.clear();
  frontend.PluginArgs.clear();
  frontend.LLVMArgs.clear();
  frontend.OutputFile.clear();
  frontend.StatsFile.clear();
  frontend.ModuleFiles.clear();
  frontend.ModuleMapFiles.clear();
  frontend.CodeCompletionAt.FileName.clear();
  frontend.TimeTracePath.clear();
  frontend.ShowStats = false;
  frontend.SkipFunctionBodies = false; // the action may, where it loses nothing
  frontend.DisableFree = false;
  invocation.getDependencyOutputOpts() = {};
  HeaderSearchOptions &search = invocation.getHeaderSearchOpts();
  search.ModuleCachePath.clear();
  search.VFSOverlayFiles.clear();
  search.PrebuiltModuleFiles.clear();
  search.PrebuiltModulePaths.clear();
  search.Verbose = false;
  PreprocessorOptions &preprocessor = invocation.getPreprocessorOpts();
  preprocessor.ImplicitPCHInclude.clear();
  preprocessor.clearRemappedFiles();
  preprocessor.PrecompiledPreambleBytes = {0, false};
  preprocessor.ChainedIncludes.clear();
  LangOptions &language = invocation.getLangOpts();
  language.ImplicitModules = false;
  language.DelayedTemplateParsing = false; // bodies hold uses
  language.SpellChecking = false; // a guessed name would hide a lost binding
  // Lists for code generation; a line that is wrong is printed.
  language.NoSanitizeFiles.clear();
  language.XRayAlwaysInstrumentFiles.clear();
  language.XRayNeverInstrumentFiles.clear();
  language.XRayAttrListFiles.clear();
  language.ProfileListFiles.clear();

  DiagnosticOptions &diagnostics = invocation.getDiagnosticOpts();
  diagnostics.DiagnosticLogFile.clear();
  diagnostics.DiagnosticSerializationFile.clear();
  diagnostics.VerifyDiagnostics = false;
  diagnostics.ShowCarets = false;
  diagnostics.ErrorLimit = 0;
  diagnostics.TemplateBacktraceLimit = 0;
  diagnostics.ConstexprBacktraceLimit = 0;
  llvm::erase(diagnostics.Warnings, "fatal-errors");
  diagnostics.Warnings.push_back("no-unknown-warning-option");
}

// The unit is the file the database names, whatever else the command compiles.
std::optional<std::string> setInput(CompilerInvocation &invocation,
                                    const UnitCommand &command) {
  auto &inputs = invocation.getFrontendOpts().Inputs;
  InputKind kind = inputs.empty() ? InputKind() : inputs[0].getKind();
  bool isSource = kind.getFormat() == InputKind::Source &&
                  (kind.getLanguage() == Language::C ||
                   kind.getLanguage() == Language::CXX ||
                   kind.getLanguage() == Language::ObjC ||
                   kind.getLanguage() == Language::ObjCXX);
  if (!isSource)
    return "its compile command does not compile C or C++ source";
  inputs = {FrontendInputFile(command.file, kind)};
  return std::nullopt;
}

FileSystem withSources(FileSystem files, std::span<const VirtualSource> sources,
                       const std::string &directory) {
  if (sources.empty())
    return files;
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  for (const VirtualSource &source : sources)
    memory->addFile(source.path, 0,
                    llvm::MemoryBuffer::getMemBufferCopy(source.text));
  auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
  overlay->pushOverlay(memory);
  overlay->setCurrentWorkingDirectory(directory);
  return overlay;
}

std::optional<std::string>
parse(const ParseContext &context, const UnitCommand &command, Version version,
      FrontendAction &action, DiagnosticConsumer &consumer,
      OutsideFiles &outside, std::span<const VirtualSource> sources) {
  FileSystem disk = llvm::vfs::createPhysicalFileSystem().release();
  // readCommands has seen that it is there; should it go, nothing is found.
  (void)disk->setCurrentWorkingDirectory(command.directory);
  std::vector<std::string> arguments = driverArguments(context, command);
  // The driver looks for libraries and programs, too.
  outside.allow(toolchainDirectories(arguments, disk));
  auto invocation =
      invoke(arguments, withSources(mapHeaders(disk, context.headers, version),
                                    sources, command.directory));
  FileSystem files =
      withSources(mapHeaders(outside.guard(disk), context.headers, version),
                  sources, command.directory);
  if (!invocation)
    return "its compile command could not be understood";
  tame(*invocation);
  if (auto refusal = setInput(*invocation, command))
    return refusal;
  if (!files->exists(command.file) && outside.hides(command.file))
    return std::string("it ") + OutsideFiles::refusal;

  CompilerInstance compiler;
  compiler.setInvocation(std::move(invocation));
  compiler.createDiagnostics(&consumer, /*ShouldOwnClient=*/false);
  compiler.getDiagnostics().setFatalsAsError(true);
  compiler.setVerboseOutputStream(llvm::nulls());
  compiler.createFileManager(files);
  compiler.createSourceManager(compiler.getFileManager());
  // Errors of the source are facts; only an action that did not begin fails.
  compiler.ExecuteAction(action);
  if (outside.isEmbedded)
    return "it takes the bytes of a file outside the project with #embed";
  if (compiler.hasPreprocessor())
    outside.readWords(compiler.getPreprocessor());
  if (!compiler.hasTarget())
    return "its compile command names a target this Clang does not know";
  return std::nullopt;
}

// A stack that ran over cannot run the handler of its own signal: the handler
// gets another one.
void recoverFromCrashes() {
  llvm::CrashRecoveryContext::Enable();
  for (int number : {SIGSEGV, SIGBUS}) {
    struct sigaction action;
    sigaction(number, nullptr, &action);
    action.sa_flags |= SA_ONSTACK;
    sigaction(number, &action, nullptr);
  }
}

class SignalStack {
public:
  SignalStack() : memory(64 << 10) {
    stack_t stack = {};
    stack.ss_sp = memory.data();
    stack.ss_size = memory.size();
    sigaltstack(&stack, &saved);
  }
  ~SignalStack() { sigaltstack(&saved, nullptr); }
  SignalStack(const SignalStack &) = delete;
  SignalStack &operator=(const SignalStack &) = delete;

private:
  std::vector<char> memory;
  stack_t saved = {};
};

} // namespace

std::optional<std::string> runFrontEnd(const ParseContext &context,
                                       const UnitCommand &command,
                                       Version version, FrontendAction &action,
                                       DiagnosticConsumer &diagnostics,
                                       OutsideFiles &outside,
                                       std::span<const VirtualSource> sources) {
  static std::once_flag once;
  std::call_once(once, recoverFromCrashes);
  std::optional<std::string> failure;
  llvm::CrashRecoveryContext recovery;
  // Generated code nests deep; memory is only taken as it is touched.
  constexpr unsigned stackSize = 64 << 20;
  bool survived = recovery.RunSafelyOnThread(
      [&] {
        SignalStack stack;
        failure = parse(context, command, version, action, diagnostics, outside,
                        sources);
      },
      stackSize);
  if (!survived)
    return "the compiler front end crashed on it";
  return failure;
}

} // namespace breakpath
