// The rule table. One entry is all there is to a rule: its predicate is in
// PredicatesOf*.cpp, its fixture in testdata/rules/<id>/.

#include "matchers/rules/Rule.h"

#include "matchers/rules/RulePredicates.h"

namespace breakpath {

using namespace predicates;

namespace {

constexpr Rule table[] = {
    {"header-removed-or-renamed", "headers", BreaksBuild, Level::Error,
     "a header is gone", "the header <{name}> is gone",
     "Every unit that includes the header stops at that line. "
     "Include the header that now declares what you use; a library "
     "can leave a forwarding header behind.",
     headerRemoved},
    {"macro-became-function", "headers", BreaksBuild | BreaksMeaning,
     Level::Error, "a macro became a function",
     "macro {name} became a {detail}",
     "The name can no longer be tested by the preprocessor, used in "
     "#if or constant expressions, or stringised. Use the function, "
     "and a version macro for conditional code.",
     macroBecameFunction, HurtsByName},
    {"macro-arity-or-kind-changed", "headers", BreaksBuild | BreaksMeaning,
     Level::Error, "a macro takes other arguments",
     "macro {name} takes other arguments",
     "Invocations with the old number of arguments no longer expand. "
     "Pass what the new definition asks for.",
     macroArityChanged, HurtsByName},
    {"macro-removed", "headers", BreaksBuild, Level::Error, "a macro is gone",
     "macro {name} is gone",
     "Where the macro stood the name is now an unknown identifier, "
     "often reported as a parse error; an #ifdef silently takes its "
     "other branch. Replace it by what the library offers instead, "
     "or define it yourself.",
     macroRemoved, HurtsByName},
    {"macro-value-changed", "headers", BreaksMeaning, Level::Warning,
     "a macro expands to something else",
     "macro {name} now expands to something else: {detail}",
     "The new text is compiled into the client at every use. Check "
     "whether the client relies on the old value, for instance in "
     "stored data or array sizes.",
     macroValueChanged},
    {"namespace-removed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a namespace is gone", "namespace {name} is gone",
     "Every qualified name through the namespace fails. Use the "
     "namespace that now holds the names.",
     namespaceRemoved, ReachesMembers},
    {"function-namespace-moved", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a function moved to another namespace",
     "{name} is now {detail}",
     "Calls by the old qualified name fail. Qualify with the new "
     "namespace; a library can leave a using-declaration behind.",
     functionNamespaceMoved, HurtsByName},
    {"function-became-macro", "functions",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "a function became a macro", "{name} became a macro",
     "Its address cannot be taken, qualification does not help and "
     "arguments may be evaluated twice. Drop the qualification and "
     "wrap it in a function of your own where an address is needed.",
     functionBecameMacro, HurtsByName},
    {"function-renamed", "functions", BreaksBuild | BreaksBinary, Level::Error,
     "a function has another name", "{name} is now called {detail}",
     "Calls by the old name fail, and programs built before no longer load. "
     "Write the new name; a library can keep the old one as a deprecated "
     "inline function for a release (semver.org, 7).",
     functionRenamed, HurtsByName},
    {"function-deleted", "functions", BreaksBuild | BreaksBinary, Level::Error,
     "a function was deleted", "{name} is now deleted",
     "Calls that resolve to it are errors. Call the overload or "
     "replacement that the library offers.",
     functionDeleted, HurtsByName},
    {"hidden-friend-removed", "overloads", BreaksBuild | BreaksMeaning,
     Level::Error, "a friend that only its arguments find is gone",
     "{name}, found by its arguments only, is gone",
     "Expressions with objects of the class fail, or silently take a "
     "built-in operator or another overload through a conversion. Call the "
     "function that replaces it ([basic.lookup.argdep]).",
     hiddenFriendRemoved},
    {"conversion-operator-removed", "overloads", BreaksBuild | BreaksMeaning,
     Level::Error, "a conversion operator is gone",
     "the conversion to {detail} is gone",
     "Implicit and explicit conversions fail or take another path. "
     "Call the accessor that replaces it.",
     conversionOperatorRemoved},
    {"literal-operator-removed", "overloads", BreaksBuild, Level::Error,
     "a literal operator is gone", "{name} is gone",
     "Literals with the suffix no longer compile. Construct the "
     "value by name.",
     literalOperatorRemoved},
    {"operator-overload-removed", "overloads", BreaksBuild | BreaksMeaning,
     Level::Error, "an operator is gone", "{name} is gone",
     "Expressions that used it fail, or silently use a built-in or "
     "another operator through a conversion. Call the function that "
     "replaces it.",
     operatorRemoved},
    {"template-removed", "templates", BreaksBuild, Level::Error,
     "a template is gone", "template {name} is gone",
     "Every use fails, also those that are never instantiated. Use "
     "the replacement the library names.",
     templateRemoved, ReachesMembers | HurtsByName},
    {"concept-removed", "templates", BreaksBuild, Level::Error,
     "a concept is gone", "concept {name} is gone",
     "Constraints that name it fail. Use the concept that replaces "
     "it, or copy its definition.",
     conceptRemoved, HurtsByName},
    {"function-removed", "functions", BreaksBuild | BreaksBinary, Level::Error,
     "a function is gone", "{name} is gone",
     "Calls no longer compile, and programs built before no longer "
     "link or load. Use the replacement; a library can deprecate a "
     "release earlier.",
     functionRemoved, HurtsByName},
    {"member-function-removed", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a member function is gone", "{name} is gone",
     "Calls no longer compile, and programs built before no longer "
     "link or load. Use the replacement; a library can deprecate a "
     "release earlier.",
     memberFunctionRemoved, HurtsByName},
    {"using-declaration-removed", "overloads", BreaksBuild | BreaksMeaning,
     Level::Error, "a using-declaration is gone",
     "{name} is no longer brought in by a using-declaration",
     "Names of the base or other namespace are hidden again: calls "
     "fail or pick another overload. Qualify the name.",
     usingDeclarationRemoved},
    {"type-renamed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a type has another name", "{name} is now called {detail}",
     "Every mention of the old name fails. Write the new name; a library "
     "can leave an alias behind ([dcl.typedef]).",
     typeRenamed, ReachesMembers | HurtsByName},
    {"type-removed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a type is gone", "type {name} is gone",
     "Every mention fails, and what is built on it fails after it. "
     "Use the type that replaces it.",
     typeRemoved, ReachesMembers | HurtsByName},
    {"nested-type-removed", "types", BreaksBuild, Level::Error,
     "a nested type is gone", "nested type {name} is gone",
     "Mentions such as Container::iterator fail, also in templates. "
     "Use the type that replaces it, or auto.",
     nestedTypeRemoved, ReachesMembers | HurtsByName},
    {"namespace-alias-removed", "types", BreaksBuild, Level::Error,
     "a namespace alias is gone", "the namespace alias {name} is gone",
     "Every name qualified with the alias fails. Write the namespace it "
     "stood for, or declare the alias yourself ([namespace.alias]).",
     namespaceAliasRemoved, ReachesMembers | HurtsByName},
    {"alias-removed", "types", BreaksBuild, Level::Error,
     "a type alias is gone", "alias {name} is gone",
     "Every mention fails. Write the type it stood for, or the name "
     "that replaces it.",
     aliasRemoved, HurtsByName},
    {"distinct-type-became-alias", "types",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "a type became an alias of another", "{name} is now an alias of {detail}",
     "Forward declarations of the name fail, and overloads or "
     "specialisations of the client for both types now collide "
     "([dcl.typedef]). Include the header that declares it, and keep one of "
     "the two.",
     distinctTypeBecameAlias, ReachesMembers | HurtsByName},
    {"alias-became-distinct-type", "types", BreaksBuild | BreaksBinary,
     Level::Error, "an alias became a type of its own",
     "{name} is now a type of its own",
     "Values of the aliased type no longer convert. Construct it "
     "explicitly.",
     aliasBecameType, HurtsByName},
    {"class-template-became-class", "templates", BreaksBuild, Level::Error,
     "a class template became a plain type", "{name} is no longer a template",
     "Template arguments and forward declarations of the template "
     "fail. Drop them.",
     templateBecamePlain, ReachesMembers | HurtsByName},
    {"type-became-opaque", "types", BreaksBuild | BreaksBinary, Level::Error,
     "the definition of a type is no longer visible",
     "{name} is now opaque: its definition is no longer in the "
     "headers",
     "Members cannot be named, objects cannot be created, copied or "
     "measured. Use the accessor functions the library offers.",
     typeBecameOpaque, ReachesMembers | HurtsByName},
    {"type-kind-changed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a type is of another kind", "{name} is of another kind: {detail}",
     "Inheritance, initialisation and forward declarations with the "
     "old kind fail. Follow the new kind.",
     typeKindChanged, ReachesMembers | HurtsByName},
    {"field-became-function", "types", BreaksBuild, Level::Error,
     "a data member became a member function",
     "{name} is now a member function",
     "Reads need parentheses, writes need a setter. Call the "
     "accessor.",
     fieldBecameFunction, HurtsByName},
    {"anonymous-member-flattened", "types", BreaksBuild, Level::Error,
     "a named member and its members changed levels",
     "{name} is reached otherwise: {detail}",
     "Paths such as shape.pos.x lose or gain a step; the layout is the "
     "same. Follow the new path; a library can offer both in a union "
     "([class.union.anon]).",
     anonymousMemberFlattened, HurtsByName},
    {"field-renamed", "types", BreaksBuild, Level::Error,
     "a data member has another name", "{name} is now called {detail}",
     "Write the new name; the library can keep the old one for a "
     "release.",
     fieldRenamed, HurtsByName},
    {"field-removed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a data member is gone", "{name} is gone",
     "Reads, writes and initialisers of the member fail. Use what "
     "replaces it.",
     fieldRemoved, HurtsByName},
    {"field-became-static-or-non-static", "types", BreaksBuild | BreaksBinary,
     Level::Error, "a data member became static or non-static",
     "{name} is now {detail}",
     "Access without an object, or through a pointer to member, "
     "fails. Follow the new form.",
     fieldStaticChanged, HurtsByName},
    {"enumerator-renamed", "constants", BreaksBuild, Level::Error,
     "an enumerator has another name", "{name} is now called {detail}",
     "Write the new name; the library can keep the old one for a "
     "release.",
     enumeratorRenamed, HurtsByName},
    {"enumerator-removed", "constants", BreaksBuild, Level::Error,
     "an enumerator is gone", "enumerator {name} is gone",
     "Mentions and case labels fail. Use the enumerator that "
     "replaces it.",
     enumeratorRemoved, HurtsByName},
    {"enum-became-scoped", "constants", BreaksBuild, Level::Error,
     "an enumeration became scoped", "{name} became a scoped enumeration",
     "Enumerators need the enumeration's name and no longer convert "
     "to integers. Qualify them and cast where a number is meant.",
     enumBecameScoped, ReachesMembers | HurtsByName},
    {"variable-became-function", "constants", BreaksBuild | BreaksBinary,
     Level::Error, "a variable became a function or macro",
     "{name} is now a {detail}",
     "Reads need a call, writes a setter, and programs built before look "
     "for the variable (ELF gABI, symbol types). Call the accessor.",
     variableBecameFunction, HurtsByName},
    {"cpo-kind-changed", "templates",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "a function became a function object, or back", "{name} is now a {detail}",
     "Calls read the same, but taking the address, naming template "
     "arguments and finding it by its arguments work for the one or the "
     "other only ([customization.point.object]). Wrap it in a lambda where "
     "it is passed on.",
     cpoKindChanged, ChangesResult},
    {"constant-removed", "constants", BreaksBuild, Level::Error,
     "a constant is gone", "constant {name} is gone",
     "Use the constant that replaces it.", constantRemoved, HurtsByName},
    {"variable-removed", "constants", BreaksBuild | BreaksBinary, Level::Error,
     "a variable is gone", "variable {name} is gone",
     "Mentions fail, and programs built before no longer link or "
     "load. Use the accessor that replaces it.",
     variableRemoved, HurtsByName},
    {"access-reduced", "types", BreaksBuild, Level::Error, "access was reduced",
     "{name} is now {detail}",
     "Uses from outside the class fail. Use the public interface "
     "that replaces it.",
     accessReduced, HurtsByName},
    {"param-added-required", "parameters", BreaksBuild | BreaksBinary,
     Level::Error, "a parameter without a default was added",
     "{name} now needs a {detail} argument",
     "Calls with the old number of arguments fail. Pass the new "
     "argument; a library can add an overload instead.",
     paramAddedRequired, HurtsByName},
    {"param-removed", "parameters", BreaksBuild | BreaksBinary, Level::Error,
     "a parameter was removed", "{name} no longer takes {detail}",
     "Calls with the old number of arguments fail. Drop the "
     "argument, and check who now decides what it decided.",
     paramRemoved, HurtsByName},
    {"param-reordered-distinct-types", "parameters", BreaksBuild | BreaksBinary,
     Level::Error, "parameters changed places",
     "the parameters of {name} changed places",
     "Calls fail where the types tell the difference, and mean "
     "something else where they convert. Reorder the arguments.",
     paramReorderedDistinct, HurtsByName},
    {"param-pointer-level-changed", "parameters", BreaksBuild | BreaksBinary,
     Level::Error, "a parameter has another pointer level",
     "{name} takes another level of pointer: {detail}",
     "Pass the address, or what it points to.", paramPointerLevel, HurtsByName},
    {"param-lvalue-ref-to-rvalue-ref", "parameters", BreaksBuild | BreaksBinary,
     Level::Error, "a parameter now takes an rvalue",
     "{name} now takes an rvalue: {detail}",
     "Named objects no longer bind. Move or copy explicitly.",
     paramLvalueToRvalue},
    {"param-pointee-const-removed", "parameters", BreaksBuild | BreaksBinary,
     Level::Error, "a parameter now wants a non-const object",
     "{name} now wants a non-const object: {detail}",
     "Const arguments and temporaries no longer bind. Pass a mutable "
     "object, and expect it to change.",
     paramPointeeConstRemoved},
    {"param-pointee-const-added", "parameters", BreaksBuild | BreaksBinary,
     Level::Warning, "a parameter now takes a const object",
     "{name} now takes a const object: {detail}",
     "Calls are fine; function pointers, callbacks and overriders "
     "with the old type no longer match. Add const to them.",
     paramPointeeConstAdded},
    {"param-erased-to-void-pointer", "parameters", BreaksMeaning | BreaksBinary,
     Level::Warning, "a parameter became a void pointer",
     "{name} takes any pointer now: {detail}",
     "Calls compile with whatever pointer; the type check is gone. "
     "Check what the function now expects.",
     paramErased},
    {"param-enum-int-swapped", "parameters", BreaksBuild | BreaksMeaning,
     Level::Error, "a parameter changed between enumeration and number",
     "{name} changed between enumeration and number: {detail}",
     "Numbers no longer convert to the enumeration, or an "
     "enumeration silently becomes a number. Pass the new type.",
     paramEnumInt},
    {"param-owning-to-view", "parameters",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "a parameter that held its own copy is a view now",
     "{name} takes a view now: {detail}",
     "Arguments that needed a conversion of their own no longer fit, and "
     "what the function keeps may outlive what it points to "
     "([string.view]). Convert at the call, and keep the argument alive.",
     paramOwningToView},
    {"param-array-bound-changed", "parameters", BreaksBuild | BreaksMeaning,
     Level::Error, "a parameter wants an array of another length",
     "{name} wants an array of another length: {detail}",
     "References to arrays bind to their own length only; of [static N] the "
     "compiler may rely on N elements (C11 6.7.6.3). Pass an array of the "
     "new length.",
     paramArrayBoundChanged},
    {"param-type-changed-incompatible", "parameters",
     BreaksBuild | BreaksBinary, Level::Error, "a parameter has another type",
     "{name} takes another type: {detail}",
     "Arguments of the old type need a conversion that may not "
     "exist. Pass the new type.",
     paramIncompatible, HurtsByName},
    {"param-type-narrowed", "parameters", BreaksMeaning | BreaksBinary,
     Level::Error, "a parameter became narrower",
     "{name} takes a narrower number: {detail}",
     "Larger values are cut at the call without an error. Check the "
     "range of what is passed.",
     paramNarrowed},
    {"param-type-widened", "parameters", BreaksMeaning | BreaksBinary,
     Level::Warning, "a parameter became wider",
     "{name} takes a wider number: {detail}",
     "Arguments convert at the call; overloads and function pointers "
     "may differ. Usually harmless after a rebuild.",
     paramWidened},
    {"param-signedness-changed", "parameters", BreaksMeaning | BreaksBinary,
     Level::Error, "a parameter changed its sign",
     "{name} takes a number of other signedness: {detail}",
     "Negative values become large ones, or the reverse. Check what "
     "is passed.",
     paramSignedness},
    {"param-reference-to-value", "parameters", BreaksMeaning | BreaksBinary,
     Level::Warning, "a parameter is now passed by value",
     "{name} takes a copy now: {detail}",
     "Derived objects are sliced, changes to the object are lost, "
     "move-only types fail. Check whether identity matters.",
     paramReferenceToValue},
    {"param-value-to-reference", "parameters", BreaksMeaning | BreaksBinary,
     Level::Warning, "a parameter is now passed by reference",
     "{name} takes a reference now: {detail}",
     "The object must outlive the call's effects, and may alias "
     "other arguments.",
     paramValueToReference},
    {"c-unprototyped-to-prototyped", "parameters", BreaksBuild, Level::Warning,
     "the parameters of a C function are declared now",
     "calls of {name} are checked now",
     "An empty list said nothing of the parameters, so any call compiled; "
     "now other arguments are errors (C11 6.7.6.3, C23 6.7.7.4). Pass what "
     "the prototype asks for.",
     unprototypedToPrototyped},
    {"variadic-changed", "parameters", BreaksBuild | BreaksBinary, Level::Error,
     "a variable argument list came or went", "{name} now takes {detail}",
     "Calls that relied on '...' fail. Pass the fixed arguments.",
     variadicChanged},
    {"default-arg-removed", "parameters", BreaksBuild, Level::Error,
     "a default argument is gone",
     "{name} no longer has a default for {detail}",
     "Calls that left the argument out fail. Pass the value the "
     "default had, if it is still what you mean.",
     defaultArgRemoved},
    {"default-arg-differs-across-override", "parameters", BreaksMeaning,
     Level::Warning, "an overrider has another default than its base",
     "{name} has another default than what it overrides for {detail}",
     "The type of the expression, not of the object, decides which default "
     "a call gets ([dcl.fct.default]). Pass the value you mean.",
     defaultArgDiffers},
    {"default-arg-value-changed", "parameters", BreaksMeaning, Level::Error,
     "a default argument has another value",
     "{name} has another default for {detail}",
     "Calls that leave the argument out compile and do something "
     "else after a rebuild. Pass the value you mean.",
     defaultArgValueChanged},
    {"param-added-defaulted", "parameters", BreaksBuild | BreaksBinary,
     Level::Warning, "a parameter with a default was added",
     "{name} has a further {detail} parameter with a default",
     "Calls compile; function pointers, overriders and programs "
     "built before do not match. Wrap the call in a lambda where a "
     "pointer is needed.",
     paramAddedDefaulted},
    {"param-reordered-same-type", "parameters", BreaksMeaning, Level::Warning,
     "parameters of the same type changed places",
     "parameters of the same type changed places in {name}",
     "Nothing fails, yet every call passes the values the other way "
     "round. Swap the arguments.",
     paramReorderedSame},
    {"param-renamed", "parameters", BreaksMeaning, Level::Info,
     "a parameter has another name",
     "a parameter of {name} has another name: {detail}",
     "A hint only: the meaning of the argument may have changed.",
     paramRenamed},
    {"return-became-void", "returns", BreaksBuild | BreaksBinary, Level::Error,
     "a function no longer returns a value",
     "{name} no longer returns {detail}",
     "Uses of the result fail. Ask for the value another way.",
     returnBecameVoid},
    {"return-from-void", "returns", BreaksBinary, Level::Info,
     "a function now returns a value", "{name} now returns {detail}",
     "Calls compile and drop the result; function pointers with the "
     "old type no longer match.",
     returnFromVoid},
    {"return-truthiness-changed", "returns", BreaksMeaning | BreaksBuild,
     Level::Error, "a result that was true or false is something else",
     "{name} no longer returns bool: {detail}",
     "'if (call())' may still compile and mean the opposite, for "
     "instance when 0 stands for success. Compare with the value you "
     "mean.",
     returnTruthiness},
    {"return-deduced-type-changed", "returns", BreaksBuild | BreaksMeaning,
     Level::Warning, "a deduced result is of another type",
     "{name} returns another deduced type: {detail}",
     "The declaration reads the same, but auto stands for another type "
     "([dcl.spec.auto]). Check what takes the result over by auto or as a "
     "template argument.",
     returnDeducedTypeChanged, ChangesResult},
    {"return-covariant-changed", "returns", BreaksBuild, Level::Warning,
     "an overrider returns a more derived type",
     "{name} returns a more derived type: {detail}",
     "Calls are fine; classes of the client that override it further must "
     "return the derived type, too ([class.virtual]). Follow it there.",
     returnCovariantChanged},
    {"return-ownership-changed", "returns", BreaksBuild | BreaksBinary,
     Level::Error, "another one owns the result",
     "who owns what {name} returns changed: {detail}",
     "Raw pointers, unique_ptr and shared_ptr do not convert freely, and a "
     "kept delete would free the object twice ([unique.ptr]). Hold the "
     "result in the new type and drop the delete.",
     returnOwnershipChanged},
    {"return-const-added", "returns", BreaksBuild | BreaksBinary, Level::Error,
     "the result is const now", "{name} returns a const object now: {detail}",
     "The result no longer converts to a non-const pointer or "
     "reference. Make the variable const, or copy.",
     returnConstAdded},
    {"return-reference-to-value", "returns",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "a result is a copy now", "{name} returns a copy now: {detail}",
     "'auto &' fails; changes made through the result are lost. Keep "
     "the copy, or use the new way to modify.",
     returnReferenceToValue},
    {"return-value-to-reference", "returns", BreaksMeaning | BreaksBinary,
     Level::Warning, "a result is a reference now",
     "{name} returns a reference now: {detail}",
     "What it refers to must live long enough, and may change under "
     "you. Copy where a value is meant.",
     returnValueToReference},
    {"return-type-narrowed-or-widened", "returns", BreaksMeaning | BreaksBinary,
     Level::Warning, "a result is a number of another width or sign",
     "{name} returns another number: {detail}",
     "auto, overloads and format strings follow the new type "
     "silently. Check how the result is used.",
     returnNarrowedOrWidened},
    {"return-type-changed-incompatible", "returns", BreaksBuild | BreaksBinary,
     Level::Error, "a result has another type",
     "{name} returns another type: {detail}",
     "Uses as the old type need a conversion that may not exist. Use "
     "the new type.",
     returnIncompatible},
    {"member-became-non-static", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a static member function needs an object now",
     "{name} is no longer static",
     "Calls through the class fail. Call it on an object.",
     memberBecameNonStatic, ChangesResult | HurtsByName},
    {"member-became-static", "functions", BreaksBuild | BreaksBinary,
     Level::Warning, "a member function became static", "{name} became static",
     "Calls compile; pointers to member no longer match.", memberBecameStatic,
     ChangesResult},
    {"member-const-added", "functions", BreaksBuild | BreaksBinary,
     Level::Warning, "a member function became const", "{name} is now const",
     "Calls are fine after a rebuild; pointers to the member have another "
     "type and the symbol another name (Itanium C++ ABI 5.1.5). Rebuild.",
     memberConstAdded},
    {"const-overload-removed", "overloads",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "one of a const and a non-const overload is gone",
     "the {detail} overload of {name} is gone",
     "Calls on objects of that kind fail, or take the other overload and "
     "get a result of other constness ([over.match.funcs]). Use an object "
     "or a copy of the kind that is left.",
     constOverloadRemoved},
    {"member-const-removed", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a member function is no longer const",
     "{name} is no longer const",
     "Calls on const objects fail. Use a mutable object, and expect "
     "it to change.",
     memberConstRemoved},
    {"member-ref-qualifier-changed", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a member function has another ref-qualifier",
     "{name} has another ref-qualifier",
     "Calls on objects of the other value category fail. Move or "
     "name the object.",
     memberRefQualifierChanged},
    {"ctor-lost-explicit", "overloads", BreaksBuild | BreaksMeaning,
     Level::Warning, "a constructor is no longer explicit",
     "{class} now converts implicitly from {detail}",
     "Calls that had one meaning can become ambiguous or choose another "
     "overload through the new conversion ([class.conv.ctor]). Name the "
     "type at the call.",
     ctorLostExplicit},
    {"conversion-operator-added", "overloads", BreaksBuild | BreaksMeaning,
     Level::Warning, "an implicit conversion was added",
     "{class} now converts implicitly to {detail}",
     "Conditions, arithmetic and overloads that rejected the class may take "
     "it now ([class.conv.fct]). A library can make the operator explicit.",
     conversionOperatorAdded},
    {"operator-overload-added", "overloads", BreaksBuild | BreaksMeaning,
     Level::Warning, "an operator was added where another meaning was in use",
     "{name} was added",
     "The expression compiled before, with the built-in operator or through "
     "a conversion, and now calls the new function ([over.match.oper]). "
     "Check what it does.",
     operatorOverloadAdded},
    {"ctor-became-explicit", "overloads", BreaksBuild, Level::Error,
     "a constructor became explicit", "{name} is now explicit",
     "Implicit conversions and copy-list-initialisation fail. Name "
     "the type at the call.",
     ctorBecameExplicit},
    {"conversion-operator-became-explicit", "overloads", BreaksBuild,
     Level::Error, "a conversion operator became explicit",
     "{name} is now explicit",
     "Implicit conversions fail; conditions still work for bool. "
     "Cast explicitly.",
     conversionOperatorBecameExplicit},
    {"noexcept-removed", "functions", BreaksBuild | BreaksMeaning,
     Level::Warning, "a function is no longer noexcept",
     "{name} is no longer noexcept",
     "noexcept function pointers no longer match and noexcept(call) "
     "flips. Handle the exception or drop noexcept.",
     noexceptRemoved, ChangesResult},
    {"unavailable-or-enable-if-added", "functions", BreaksBuild, Level::Error,
     "a declaration may not be used as before",
     "{name} is restricted now: {detail}",
     "The compiler refuses calls that meet the condition, or all of them "
     "(Clang attribute reference: unavailable, enable_if, diagnose_if). Use "
     "what the message names.",
     unavailableAdded},
    {"constexpr-removed", "functions", BreaksBuild, Level::Error,
     "no longer constexpr", "{name} is no longer constexpr",
     "Uses in constant expressions fail. Compute the value at run "
     "time.",
     constexprRemoved},
    {"became-consteval", "functions", BreaksBuild, Level::Error,
     "a function runs at compile time only", "{name} is now consteval",
     "Arguments known only at run time fail. Use the run-time "
     "counterpart.",
     becameConsteval},
    {"param-std-function-to-template", "parameters",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "a parameter that held any callable is deduced now",
     "{name} deduces its callable now: {detail}",
     "Braced lists, nullptr and names of overloaded functions have no type "
     "to deduce ([temp.deduct.call]), and the old symbol is gone. Pass a "
     "lambda or a std::function.",
     paramStdFunctionToTemplate},
    {"function-became-template", "functions", BreaksBuild | BreaksBinary,
     Level::Error, "a function became a template", "{name} became a template",
     "Taking its address and calls that need conversions can fail. "
     "Name the template arguments.",
     functionBecameTemplate, ChangesResult},
    {"deduction-guide-changed", "overloads", BreaksBuild | BreaksMeaning,
     Level::Error, "a deduction guide changed",
     "a deduction guide of {name} changed",
     "Template arguments are deduced differently. Name them.",
     deductionGuideChanged},
    {"noexcept-added", "functions", BreaksBuild, Level::Error,
     "a virtual function became noexcept", "{name} is now noexcept",
     "Overriders that do not promise it as well are errors ([except.spec]). "
     "Add noexcept to them, and catch what they throw.",
     noexceptAdded},
    {"pure-virtual-added", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a pure virtual function was added", "{name} must now be overridden",
     "Classes of the client that derive from it become abstract. "
     "Override the function; a library can give it a body.",
     pureVirtualAdded},
    {"virtual-became-pure", "types", BreaksBuild, Level::Error,
     "a virtual function became pure", "{name} became pure virtual",
     "Derived classes that do not override it become abstract. "
     "Override it.",
     virtualBecamePure},
    {"type-became-abstract", "types", BreaksBuild, Level::Error,
     "a class became abstract", "{name} became abstract",
     "Objects can no longer be created. Create the concrete class "
     "the library offers.",
     typeBecameAbstract, ReachesConstruction},
    {"virtual-removed", "types", BreaksBuild | BreaksMeaning | BreaksBinary,
     Level::Error, "a function is no longer virtual",
     "{name} is no longer virtual",
     "Overriders marked override fail; others are silently no longer "
     "called. Register through what replaces it.",
     virtualRemoved},
    {"base-final-blocks-client-override", "types", BreaksBuild, Level::Error,
     "a virtual function became final", "{name} became final",
     "Overriders fail. Use the hook the library offers instead.",
     virtualBecameFinal},
    {"base-signature-orphans-client-override", "types",
     BreaksBuild | BreaksMeaning, Level::Error,
     "a virtual function has another signature",
     "the virtual function {name} has another signature",
     "Overriders marked override fail; others silently stop "
     "overriding and are no longer called. Follow the new signature.",
     virtualSignatureChanged},
    {"aggregate-lost", "types", BreaksBuild, Level::Error,
     "a class is no longer an aggregate", "{name} is no longer an aggregate",
     "Lists that set its members in order or by name fail: it got a "
     "constructor, base, virtual function or private member "
     "([dcl.init.aggr]). Use the constructors, or set the members one by "
     "one.",
     aggregateLost, ReachesConstruction},
    {"dtor-protected-or-deleted", "types", BreaksBuild, Level::Error,
     "objects can no longer be destroyed by anybody",
     "the destructor of {name} is no longer accessible",
     "Variables, members and delete fail ([class.dtor]). Create and release "
     "objects through the functions the library offers.",
     dtorUnusable, ReachesConstruction | ReachesDestruction},
    {"dtor-became-non-virtual", "types", BreaksMeaning | BreaksBinary,
     Level::Error, "a destructor is no longer virtual",
     "the destructor of {name} is no longer virtual",
     "Deleting a derived object through the base compiles and is undefined "
     "([expr.delete]); the table loses two slots (Itanium C++ ABI 2.5.2). "
     "Delete through the derived type.",
     dtorBecameNonVirtual, ReachesDestruction},
    {"type-became-final", "types", BreaksBuild, Level::Error,
     "a class became final", "{name} became final",
     "Deriving from it fails. Hold it as a member.", typeBecameFinal},
    {"rtti-inheritance-changed", "types",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "an exception has another base",
     "handlers for {detail} no longer catch {name}",
     "Nothing fails to compile: the exception passes by the handler "
     "([except.handle]). Catch the class itself or its new base.",
     rttiInheritanceChanged},
    {"base-type-swapped", "types", BreaksBuild | BreaksBinary, Level::Error,
     "another base class took the place of one",
     "{name} has another base: {detail}",
     "Conversions to the old base and its members are gone, and the layout "
     "follows the new one ([class.derived]). Use the interface of the new "
     "base.",
     baseTypeSwapped, ReachesMembers},
    {"base-virtuality-changed", "types", BreaksBuild | BreaksBinary,
     Level::Error, "a base class became virtual or non-virtual",
     "{name} now derives {detail}",
     "static_cast from a virtual base is an error, the most derived class "
     "constructs it, and the layout changes ([class.mi], Itanium C++ ABI "
     "2.4). Use dynamic_cast, construct the base, and rebuild.",
     baseVirtualityChanged},
    {"base-removed", "types", BreaksBuild | BreaksBinary, Level::Error,
     "a base class is gone", "{name} no longer derives from {detail}",
     "Conversions to the base and inherited members are gone. Use "
     "the class's own interface.",
     baseRemoved},
    {"base-access-reduced", "types", BreaksBuild, Level::Error,
     "a base class is less accessible",
     "{name} derives from {detail} with less access",
     "Implicit conversions to the base fail. Use the class's own "
     "interface.",
     baseAccessReduced},
    {"default-ctor-removed", "types", BreaksBuild, Level::Error,
     "objects can no longer be default-constructed",
     "{name} can no longer be default-constructed",
     "Declarations without initialiser and containers that create "
     "elements fail. Pass the arguments.",
     defaultCtorRemoved, ReachesConstruction},
    {"copy-operation-removed", "types", BreaksBuild, Level::Error,
     "objects can no longer be copied", "{name} can no longer be copied",
     "Copies fail. Move, or share by pointer.", copyRemoved,
     ReachesConstruction},
    {"move-operation-removed", "types", BreaksBuild | BreaksMeaning,
     Level::Warning, "objects are no longer moved",
     "objects of {name} are {detail}",
     "std::move compiles and copies where a copy constructor is left "
     "([class.copy.ctor]): slower, and the source keeps what it held. A "
     "library can default the move operations beside its destructor.",
     moveRemoved, ReachesConstruction},
    {"trivially-copyable-lost", "types", BreaksBuild, Level::Warning,
     "a class is no longer trivially copyable",
     "{name} is no longer trivially copyable",
     "memcpy, std::bit_cast and std::atomic of it are errors or undefined "
     "([class.prop]); where it also travels otherwise in calls, "
     "passed-in-register-changed says so. Copy it as an object.",
     triviallyCopyableLost},
    {"flexible-array-changed", "types",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "the array at the end of a structure changed its form",
     "{name} has another form: {detail}",
     "sizeof and the sum that sizes an allocation change with it, and the "
     "structure may not be a member or element any more (C11 6.7.2.1). Use "
     "offsetof to compute the size.",
     flexibleArrayChanged, ChangesResult},
    {"atomic-or-volatile-member-changed", "types", BreaksBuild | BreaksMeaning,
     Level::Warning, "a member became atomic or volatile, or stopped to be",
     "{name} is accessed otherwise: {detail}",
     "Old objects read and write it without the other side's order, copies "
     "of the class may be gone, and its size or alignment can differ "
     "([atomics.types.generic]). Use load and store, and rebuild.",
     atomicOrVolatileChanged, ChangesResult},
    {"field-type-changed", "types", BreaksBuild | BreaksMeaning | BreaksBinary,
     Level::Error, "a data member has another type",
     "{name} has another type: {detail}",
     "Uses as the old type fail or convert silently. Follow the new "
     "type.",
     fieldTypeChanged, ChangesResult},
    {"field-became-const", "types", BreaksBuild, Level::Error,
     "a data member became const", "{name} is now {detail}",
     "Assignments to it fail, and those of whole objects; of a member that was "
     "mutable, those in const objects. Initialise it when the object is made. "
     "([dcl.type.cv], [dcl.stc])",
     fieldBecameConst},
    {"opaque-handle-type-changed", "types", BreaksBuild | BreaksBinary,
     Level::Error, "a handle is of another type",
     "{name} is another kind of handle: {detail}",
     "Handles no longer mix with void pointers or numbers without a cast, "
     "and functions that take them have other symbols in C++ (Itanium C++ "
     "ABI 5.1.5). Keep them in the handle's own type.",
     opaqueHandleTypeChanged, ChangesResult},
    {"member-typedef-changed", "types",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "a member type names another type", "{name} names another type: {detail}",
     "Arithmetic with size_type, auto and template arguments follow the new "
     "type ([class.nested.type]). Check where the width, sign or iterator "
     "category matters.",
     memberTypedefChanged, ChangesResult},
    {"alias-target-changed", "types",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Warning,
     "an alias names another type", "{name} names another type: {detail}",
     "Overloads, format strings and conversions follow the new type. "
     "Check where the width or sign matters.",
     aliasTargetChanged, ChangesResult},
    {"template-param-added-required", "templates", BreaksBuild | BreaksBinary,
     Level::Error, "a template parameter without a default was added",
     "{name} has a further template parameter",
     "Uses with the old arguments fail. Name the new argument.",
     templateParamAddedRequired, ReachesMembers},
    {"template-param-added-defaulted", "templates", BreaksBuild | BreaksBinary,
     Level::Warning, "a template parameter with a default was added",
     "{name} has a further template parameter with a default",
     "Uses compile; forward declarations, template template "
     "arguments and symbols differ. Include the header instead of "
     "forward-declaring.",
     templateParamAddedDefaulted},
    {"template-param-kind-changed", "templates", BreaksBuild | BreaksBinary,
     Level::Error, "a template parameter is of another kind",
     "{name} has a parameter of another kind: {detail}",
     "Types, values, templates and packs do not stand for each other "
     "([temp.arg]). Follow the new list.",
     templateParamKindChanged, ReachesMembers},
    {"template-param-removed-or-reordered", "templates",
     BreaksBuild | BreaksBinary, Level::Error, "template parameters are others",
     "{name} has other template parameters",
     "Uses with the old arguments fail or mean something else. "
     "Follow the new list.",
     templateParamsChanged},
    {"template-default-arg-changed", "templates",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "a template parameter has another default",
     "{name} has another default for a template parameter: {detail}",
     "Whoever leaves the argument out gets another type, with other symbols "
     "and perhaps another layout ([temp.param]). Name the argument you mean.",
     templateDefaultArgChanged, ReachesMembers | ChangesResult},
    {"constraint-tightened", "templates", BreaksBuild | BreaksMeaning,
     Level::Error, "a template is constrained differently",
     "{name} is constrained differently",
     "Arguments that no longer satisfy the constraint fail, or "
     "another overload is chosen. Satisfy the constraint.",
     constraintChanged, ReachesMembers},
    {"template-body-changed", "templates", BreaksBuild | BreaksMeaning,
     Level::Error,
     "a template of the library no longer accepts what it is given",
     "a template of the library no longer accepts what it is given "
     "here",
     "The error is inside the library's template, with the client's "
     "types. Read the compiler's message and the places it points "
     "at; often the client's own specialisation or argument type "
     "must follow a new requirement, such as a member that is const.",
     nullptr},
    {"specialization-removed", "templates", BreaksBuild | BreaksMeaning,
     Level::Error, "a specialisation is gone",
     "the specialisation {name} is gone",
     "The primary template is used silently, or members are missing. "
     "Check what it does for your type.",
     specializationRemoved, ReachesMembers},
    {"friend-removed", "types", BreaksBuild, Level::Error,
     "a friend is no longer one", "{detail} is no longer a friend of {name}",
     "Code that relied on the friendship cannot reach private "
     "members. Use the public interface.",
     friendRemoved, ReachesMembers},
    {"enum-lost-scope", "constants", BreaksBuild | BreaksMeaning,
     Level::Warning, "an enumeration is no longer scoped",
     "{name} is no longer a scoped enumeration",
     "Its enumerators now stand in the scope around it and convert to "
     "integers, so they may hide names and satisfy other overloads "
     "([dcl.enum]). Keep writing the enumeration's name.",
     enumLostScope},
    {"flag-bit-reassigned", "constants", BreaksMeaning | BreaksBinary,
     Level::Error, "a flag took the bit of another",
     "{name} now has the bit that {detail} had",
     "Stored masks and programs built before set one and mean the other. "
     "Rebuild, and convert what is stored; a library should only ever "
     "append bits (KDE policy: binary compatibility).",
     flagBitReassigned},
    {"enumerator-sentinel-changed", "constants", BreaksMeaning | BreaksBinary,
     Level::Info, "an enumeration has another number of values",
     "{name} counts another number: {detail}",
     "Arrays that the client sizes by it grow on rebuild; objects built "
     "before keep the old size. Rebuild what shares such an array with the "
     "library.",
     enumeratorSentinelChanged},
    {"enumerator-value-changed", "constants", BreaksMeaning | BreaksBinary,
     Level::Warning, "an enumerator has another value",
     "{name} has another value: {detail}",
     "Stored or transmitted numbers and tables indexed by it shift. "
     "Check who keeps the number.",
     enumeratorValueChanged},
    {"enum-underlying-type-changed", "constants", BreaksBuild | BreaksBinary,
     Level::Warning, "an enumeration has another underlying type",
     "{name} has another underlying type: {detail}",
     "Forward declarations with the old type fail; layouts that hold "
     "it change. Follow the new type.",
     enumUnderlyingChanged},
    {"variable-template-value-changed", "templates", BreaksMeaning,
     Level::Warning, "a trait has another value",
     "the trait {name} has another value: {detail}",
     "Conditions, constraints and overloads that ask the trait take another "
     "way silently ([temp.variadic], [meta]). Check the places that name it.",
     variableTemplateValueChanged},
    {"constant-value-changed", "constants", BreaksMeaning, Level::Warning,
     "a constant has another value", "{name} has another value: {detail}",
     "The new value is compiled into the client at every use. Check "
     "whether the client relies on the old one.",
     constantValueChanged},
    {"constant-type-changed", "constants", BreaksBuild | BreaksMeaning,
     Level::Error, "a constant has another type",
     "{name} has another type: {detail}",
     "auto, overloads and format strings follow the new type. Check "
     "how it is used.",
     constantTypeChanged, ChangesResult},
    {"variable-became-thread-local-or-back", "constants",
     BreaksMeaning | BreaksBinary, Level::Warning,
     "a variable became thread-local, or stopped to be",
     "{name} is now {detail}",
     "What one thread sets others no longer see, or the reverse, and old "
     "objects reach for it with the wrong relocation (ELF gABI, "
     "thread-local storage). Rebuild, and check who shares it.",
     variableBecameThreadLocal},
    {"variable-became-inline-or-extern", "constants",
     BreaksBuild | BreaksBinary, Level::Warning,
     "a variable is defined elsewhere", "{name} is now defined in {detail}",
     "Moved into the header, old objects look for a symbol that may be "
     "gone; moved into the library, it is no constant expression any more "
     "([expr.const], ELF gABI). Rebuild; a library can keep an exported "
     "definition.",
     variableBecameInline},
    {"variable-became-const", "constants", BreaksBuild | BreaksBinary,
     Level::Error, "a variable became const", "{name} is now const",
     "Assignments fail, and in programs built before they fault. Use "
     "the setter that replaces it.",
     variableBecameConst},
    {"variable-type-or-size-changed", "constants", BreaksBuild | BreaksBinary,
     Level::Error, "a variable has another type",
     "{name} has another type: {detail}",
     "Uses as the old type fail; programs built before read it "
     "wrongly. Follow the new type.",
     variableTypeChanged, ChangesResult},
    {"overload-removed-no-viable", "overloads", BreaksBuild | BreaksBinary,
     Level::Error, "an overload is gone", "an overload of {name} is gone",
     "Calls that used it fail, or silently take another overload. "
     "Convert the arguments to what is left.",
     overloadRemoved},
    {"initializer-list-ctor-added", "overloads", BreaksMeaning, Level::Error,
     "a constructor from a list was added",
     "{class} gained a constructor from a list",
     "Brace initialisation prefers it over all others. Use "
     "parentheses where another constructor is meant.",
     initializerListCtorAdded},
    {"converting-ctor-added", "overloads", BreaksMeaning | BreaksBuild,
     Level::Error, "a converting constructor was added",
     "{class} now converts implicitly from {detail}",
     "Calls that had one meaning can become ambiguous or choose "
     "another overload. Name the type at the call.",
     convertingCtorAdded},
    {"overload-added-better-match", "overloads", BreaksMeaning, Level::Error,
     "an added overload is a better match", "an overload of {name} was added",
     "The call compiles and runs other code. Cast the argument where "
     "the old overload is meant.",
     overloadAdded},
    {"overload-added-ambiguous", "overloads", BreaksBuild, Level::Error,
     "an added overload makes a call ambiguous",
     "the call of {name} is ambiguous now",
     "Two overloads fit equally well. Cast the argument to the type "
     "of the one you mean.",
     nullptr},
    {"overload-removed-falls-back", "overloads", BreaksMeaning, Level::Error,
     "another overload takes the place of a removed one",
     "{name} now binds to another overload",
     "The overload that was called is gone, and another one fits "
     "through a conversion. Check what it does.",
     nullptr},
    {"function-header-moved", "headers", BreaksBuild, Level::Error,
     "a declaration is in another header", "{name} is now declared in {detail}",
     "Units that include only the old header no longer see the name. "
     "Include the new one; a library can include it from the old header for "
     "a release.",
     functionHeaderMoved, HurtsByName},
    {"transitive-include-removed", "headers", BreaksBuild, Level::Error,
     "a header no longer includes what declares a name",
     "{name} is declared, but not in a header this file includes",
     "The name came in through another header, which no longer "
     "includes its own. Include the header that declares it.",
     nullptr},
    {"c-implicit-declaration", "functions",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "a C function is called without a declaration",
     "{name} is called without a declaration",
     "Before C99 a call declares what it calls: it compiles with a "
     "warning, assumes int and does not link when the library lost "
     "the function. Include the header that declares it, or call the "
     "replacement.",
     nullptr},
    {"header-rejects-config", "headers", BreaksBuild, Level::Error,
     "a header refuses how the client is built",
     "the header refuses how this unit is compiled",
     "The header stops with an #error or static assertion under the "
     "client's flags. Change the flags as its message says.",
     nullptr},
    {"header-no-longer-self-contained", "headers", BreaksBuild, Level::Error,
     "a header does not compile at its place in the client",
     "the header no longer compiles where it is included",
     "It needs another header or a macro before it. Include what it needs "
     "first, or define what it asks for.",
     nullptr},
    // What the client compiles in.
    {"version-macro-value-changed", "headers", BreaksMeaning, Level::Info,
     "a version macro has its new value", "macro {name} is now {detail}",
     "Every release changes its version macros. Look at the place if the "
     "client stores, compares or sends the value.",
     versionMacroChanged},
    {"field-default-initializer-changed", "types", BreaksMeaning,
     Level::Warning, "a member has another default",
     "the default of {name} changed: {detail}",
     "Objects that the client makes without setting the member behave "
     "differently after a rebuild. Set the member where the old value "
     "mattered.",
     fieldDefaultChanged},
    {"aggregate-fields-reordered-same-type", "types",
     BreaksMeaning | BreaksBinary, Level::Error,
     "members that a list initialises changed places",
     "values in the list now initialise other members of {name}",
     "The list still compiles because the types fit, but each value goes to "
     "the member at its position. Use designated initialisers.",
     nullptr},
    {"aggregate-field-appended", "types", BreaksMeaning, Level::Info,
     "a list leaves a new member at its default",
     "{name} has a new member that the list does not set",
     "The new member is zero or has the default of its declaration. Check that "
     "this is what the client wants.",
     nullptr},
    {"field-added-in-padding", "layout", BreaksMeaning | BreaksBinary,
     Level::Warning, "a new member lies where there was padding",
     "{class} has a new member '{detail}' where there was padding",
     "The size stays, so nothing else tells: old objects leave there what "
     "happened to be in memory, and the library reads it as a value; a list of "
     "values in braces is shifted where the member is not the last. Rebuild, "
     "and set the member; a library can check a size or version field that "
     "clients fill in. (Itanium C++ ABI 2.2; KDE binary compatibility policy)",
     fieldAddedInPadding},
    {"version-or-feature-macro-flips-client-branch", "headers", BreaksMeaning,
     Level::Warning, "the client takes another branch of #if",
     "{name} is {detail} now",
     "Code that the old version left out is compiled now, and the other way "
     "round. Read the branch that is taken now: it may never have been built.",
     nullptr},
    {"constexpr-evaluation-changed", "constants", BreaksMeaning, Level::Warning,
     "what the client computes while compiling changed",
     "{name} is computed to another value while compiling",
     "A constant, if constexpr or noexcept() of the client depends on the "
     "dependency. Check what the other value selects.",
     nullptr},
    {"noexcept-move-lost", "types", BreaksMeaning, Level::Warning,
     "elements are copied where they were moved",
     "a container of {name} {detail} its elements now",
     "std::vector and its kin move elements on growth only if that cannot "
     "throw. Mark the move constructor noexcept, or reserve.",
     nullptr},
    {"base-member-hides-client-name", "overloads", BreaksMeaning, Level::Error,
     "a name of the client now means a member of the dependency",
     "{name} now names a member of the dependency",
     "A base class gained a member that hides what the client meant. Qualify "
     "the name.",
     nullptr},
    {"base-virtual-captures-client-method", "types",
     BreaksMeaning | BreaksBinary, Level::Error,
     "a member function of the client became an override",
     "a member function now overrides {name}",
     "The base class gained a virtual function of that name and type, so the "
     "dependency calls the client's function. Rename it, or mark it override "
     "if that is meant.",
     nullptr},
    {"client-specialization-unhooked", "templates", BreaksMeaning,
     Level::Warning, "the dependency no longer calls a hook of the client",
     "{name} was called by the dependency and is not called any more",
     "A specialisation, an overload found by its argument or a member that a "
     "base class calls is not consulted by the new version. Look for the "
     "customisation point that replaced it.",
     nullptr},
    {"overload-reranked", "overloads", BreaksMeaning, Level::Warning,
     "another function that was there before is called",
     "{name} now means another overload",
     "The type of an argument comes from the dependency and changed, so "
     "overload resolution or a template of the client chooses differently "
     "among functions that both versions have. Check that the other function "
     "does what is meant.",
     nullptr},
    {"implicit-conversion-chain-changed", "overloads", BreaksMeaning,
     Level::Warning, "an implicit conversion happens where none did",
     "{name} is called implicitly here now",
     "The expression compiles as before but makes a temporary on the way. "
     "Pass the type that is expected.",
     nullptr},
    {"noreturn-changed", "functions", BreaksBuild | BreaksMeaning,
     Level::Warning, "whether a function returns changed", "{name} {detail}",
     "Where it does not return, the compiler drops what follows the call; "
     "where it can, a caller that ended with it runs on or warns of a "
     "missing return ([dcl.attr.noreturn]). Look at what follows the call.",
     noreturnChanged},
    {"target-feature-required", "functions", BreaksBuild | BreaksMeaning,
     Level::Warning, "a function needs a processor feature",
     "{name} needs a processor feature: {detail}",
     "Inline callers without the feature fail to compile; others stop with "
     "an illegal instruction on older processors (Clang attribute "
     "reference: target). Ask the processor first.",
     targetFeatureRequired},
    {"member-became-virtual", "types", BreaksMeaning, Level::Warning,
     "a member function became virtual", "{name} became virtual",
     "Functions of that name and type in derived classes of the client "
     "override it now, and calls through the base reach them "
     "([class.virtual]). Rename them, or mark them override if that is "
     "meant.",
     memberBecameVirtual},
    {"specialization-added", "templates", BreaksMeaning | BreaksBinary,
     Level::Info, "a specialisation was added",
     "a specialisation was added: {detail}",
     "Clients that used the primary template with these arguments get other "
     "code after a rebuild; old objects keep the old code ([temp.spec]). "
     "Rebuild them together.",
     specializationAdded},
    {"constraint-loosened", "templates", BreaksMeaning, Level::Info,
     "a template accepts more", "{name} accepts more: {detail}",
     "Calls that another overload took, or that a test for the constraint "
     "kept away, may choose this one now ([temp.constr]). Check the "
     "overloads beside it.",
     constraintLoosened},
    {"base-added", "types", BreaksMeaning, Level::Info,
     "a base class was added", "{name} now derives from {detail}",
     "It converts to the new base implicitly and inherits its names, so "
     "calls and names may become ambiguous in classes that derive from both "
     "([class.member.lookup]). Qualify the name.",
     baseAdded},
    {"function-undeleted", "functions", BreaksMeaning, Level::Info,
     "a deleted function is offered again", "{name} is no longer deleted",
     "Code that tested whether the call compiles takes its other branch "
     "([dcl.fct.def.delete]). Nothing else changes.",
     functionUndeleted},
    {"inline-body-changed", "bodies", BreaksMeaning, Level::Info,
     "code that is compiled into the client changed",
     "the inline code of {name} changed",
     "The body of an inline function or template is other code now, comments, "
     "formatting and local names aside. Objects that are not rebuilt keep the "
     "old one.",
     inlineBodyChanged},

    // What an object file holds.
    {"packing-changed", "layout", BreaksBinary, Level::Warning,
     "a class is packed otherwise", "{name} is packed otherwise: {detail}",
     "Members move and the size changes (GCC manual: packed, #pragma pack). "
     "Rebuild all that holds the class; a header should pop every pack it "
     "pushes.",
     packingChanged},
    {"type-alignment-changed", "layout", BreaksBinary, Level::Warning,
     "the alignment of a type changed", "{name} is now {detail}",
     "Objects of old code may lie where the new code cannot use them, and "
     "members of that type move in what holds it (Itanium C++ ABI 2.4). "
     "Rebuild.",
     typeAlignmentChanged},
    {"empty-base-lost", "layout", BreaksBinary, Level::Warning,
     "an empty class is no longer empty",
     "{name} is no longer empty: it has {detail}",
     "As a base or [[no_unique_address]] member it took no room, and now "
     "everything behind it moves (Itanium C++ ABI 2.4, empty base "
     "optimisation). Rebuild all that derives from it.",
     emptyBaseLost},
    {"union-largest-member-changed", "layout", BreaksBinary, Level::Warning,
     "the size of a union changed", "the union {name} is now {detail}",
     "Its largest member decides the size, and old objects reserve the old "
     "one (System V psABI, aggregates and unions). Rebuild; a library can "
     "reserve room with a padding member.",
     unionLargestMemberChanged},
    {"type-size-changed", "layout", BreaksBinary, Level::Warning,
     "the size of a type changed", "{name} is now {detail}",
     "Objects built against the old version reserve the old size (Itanium C++ "
     "ABI 2.4). Rebuild all that embeds the type; a library can keep its data "
     "behind a pointer.",
     typeSizeChanged},
    {"bitfield-width-or-unit-changed", "layout", BreaksBinary, Level::Warning,
     "a bit-field moved or has another width", "{name} is now {detail}",
     "Old objects read and write other bits. Rebuild all that uses the member.",
     bitfieldChanged},
    {"no-unique-address-changed", "layout", BreaksBinary, Level::Warning,
     "a member may share its place, or no longer may", "{name} {detail}",
     "Members behind it move and the size of the class can change "
     "([dcl.attr.nouniqueaddr], Itanium C++ ABI 2.4). Rebuild all that uses "
     "the class.",
     noUniqueAddressChanged},
    {"tail-padding-reuse-changed", "layout", BreaksBinary, Level::Warning,
     "derived classes begin at another place",
     "data of {name} now ends after {detail}",
     "The size is the same, but members of a derived class go into the "
     "padding at the end (Itanium C++ ABI 2.4, dsize). Rebuild what derives "
     "from it.",
     tailPaddingChanged},
    {"reserved-field-consumed", "layout", BreaksBuild | BreaksBinary,
     Level::Info, "room that was reserved is used",
     "{name} was reserved and is used now",
     "Size and offsets stay; it works with old objects only if they set the "
     "room to zero (KDE policy: reserved members). Initialise structures as "
     "a whole and do not name reserved members.",
     reservedFieldConsumed},
    {"field-offset-changed", "layout", BreaksBinary, Level::Warning,
     "a member moved", "{name} is now {detail}",
     "Objects built against the old version read and write another place of "
     "the object. Rebuild all that uses the member; a library can add new "
     "members at the end.",
     fieldOffsetChanged},
    {"private-field-offset-changed-inline-accessor", "layout", BreaksBinary,
     Level::Warning, "inline code reads members that moved",
     "the inline code of {name} relies on sizes, offsets or symbols that "
     "changed",
     "The accessor was compiled into old objects with the old offsets. "
     "Rebuild; a library can make the accessor a function of its own.",
     nullptr},
    {"vptr-introduced", "layout", BreaksBinary, Level::Warning,
     "a class got its first virtual function",
     "{name} now holds a pointer to a virtual table",
     "Every member moves, and old objects do not set the pointer (Itanium C++ "
     "ABI 2.4). Rebuild all that embeds the class or derives from it.",
     vptrIntroduced},
    {"dtor-became-virtual", "layout", BreaksBinary, Level::Warning,
     "a destructor became virtual", "the destructor of {name} became virtual",
     "The class gets a table or two more slots, so old objects lack or "
     "misread them (Itanium C++ ABI 2.5.2). Rebuild all that embeds the "
     "class or derives from it.",
     dtorBecameVirtual},
    {"secondary-vtable-changed", "layout", BreaksBinary, Level::Warning,
     "a virtual table of a further base changed",
     "a further virtual table of {name} has other slots",
     "Calls through a base that is not the first go by the slots of its own "
     "table (Itanium C++ ABI 2.5.1). Rebuild.",
     secondaryVtableChanged},
    {"vtable-slot-inserted", "layout", BreaksBinary, Level::Warning,
     "a virtual function was added",
     "the virtual table of {name} has more functions",
     "Old objects call by slot number (Itanium C++ ABI 2.5.2): those behind "
     "the "
     "new function reach another one, and old derived classes lack it. "
     "Rebuild; "
     "a library can append virtual functions only where nobody derives.",
     vtableSlotInserted},
    {"vtable-slot-removed", "layout", BreaksBinary, Level::Warning,
     "a virtual function left the table",
     "the virtual table of {name} lost functions",
     "Old objects call by slot number (Itanium C++ ABI 2.5.2) and reach "
     "another function. Rebuild.",
     vtableSlotRemoved},
    {"vtable-slot-reordered", "layout", BreaksBinary, Level::Warning,
     "virtual functions changed places",
     "the virtual table of {name} has another order",
     "Old objects call by slot number (Itanium C++ ABI 2.5.2) and reach "
     "another function. Rebuild.",
     vtableSlotReordered},
    {"key-function-moved", "layout", BreaksBinary, Level::Warning,
     "no object file of the library must hold the virtual table",
     "the virtual table of {name} is compiled into clients now",
     "Without a virtual function that is defined in the library the table "
     "is made in each client, and old objects that look for the library's "
     "may not load (Itanium C++ ABI 5.2.3). Rebuild; a library can keep one "
     "virtual function out of line.",
     keyFunctionMoved},
    {"member-function-pulled-to-base", "layout", BreaksBinary, Level::Warning,
     "a member function is inherited now",
     "{name} is now inherited from {detail}",
     "Source is unaffected; the symbol has another name, and old objects "
     "look for the old one (Itanium C++ ABI 5.1.4). Rebuild; a library can "
     "keep a forwarding member.",
     memberPulledToBase},
    {"function-internal-linkage", "layout", BreaksBinary, Level::Warning,
     "a function is no longer shared",
     "{name} became static: each client has its own",
     "The library no longer offers the symbol, and addresses of the "
     "function differ between clients (C11 6.2.2, [basic.link]). Rebuild.",
     functionInternalLinkage},
    {"function-language-linkage-changed", "layout", BreaksBuild | BreaksBinary,
     Level::Warning, "a function has the linkage of another language",
     "{name} now has {detail} linkage",
     "Its symbol has another name, so old objects do not load, and "
     "declarations of the client's own conflict ([dcl.link]). Rebuild, and "
     "include the header instead of declaring it.",
     functionLanguageLinkageChanged},
    {"function-defaultedness-changed", "layout", BreaksBinary, Level::Warning,
     "a special member function is defaulted now", "{name} is defaulted now",
     "The compiler makes it in each client: the library need not offer the "
     "symbol any more, and the class may become trivial and travel in "
     "registers ([class.prop], Itanium C++ ABI 3.1.1). Rebuild.",
     functionDefaultednessChanged},
    {"function-became-inline", "layout", BreaksBinary, Level::Warning,
     "a function is no longer a symbol of the library",
     "{name} is compiled into clients now",
     "The library need not offer the symbol any more, and old objects look for "
     "it. Rebuild; a library can keep an exported definition.",
     functionBecameInline},
    {"calling-convention-changed", "layout", BreaksBinary, Level::Warning,
     "a function is called another way",
     "{name} is called another way: {detail}",
     "Caller and library disagree on registers and stack. Rebuild.",
     callingConventionChanged},
    {"passed-in-register-changed", "layout", BreaksBinary, Level::Warning,
     "an argument or result is passed another way",
     "{name} passes its arguments or result another way: {detail}",
     "Caller and library disagree on where a value is (Itanium C++ ABI 3.1, "
     "psABI 3.2.3). Rebuild.",
     passedInRegisterChanged},
    {"abi-tag-changed", "layout", BreaksBinary, Level::Warning,
     "an ABI tag changed", "the symbol of {name} has another ABI tag: {detail}",
     "The tag is part of the symbol's name (GCC manual: abi_tag), so old "
     "objects look for another one. Rebuild.",
     abiTagChanged},
    {"variable-alignment-changed", "layout", BreaksBinary, Level::Warning,
     "a variable has another alignment",
     "{name} is aligned otherwise: {detail}",
     "Old code may load it with instructions that need the old alignment "
     "(System V psABI, data representation). Rebuild.",
     variableAlignmentChanged},
    {"function-became-non-inline", "functions", BreaksBuild, Level::Info,
     "a function moved from the header into the library",
     "{name} is a symbol of the library now",
     "What was header-only must now be linked, and rebuilt clients do not "
     "run with the old library ([dcl.inline]). Link the library.",
     functionBecameNonInline},
    {"extern-template-added", "templates", BreaksBuild, Level::Info,
     "an instantiation is left to the library",
     "{name} is instantiated by the library: {detail}",
     "Rebuilt clients look for its members in the library "
     "([temp.explicit]). Link the library.",
     externTemplateAdded},
    {"standard-layout-lost", "types", BreaksBuild, Level::Info,
     "a class no longer has standard layout",
     "{name} no longer has standard layout",
     "offsetof and sharing the structure with C are no longer defined "
     "([class.prop]). Use accessors instead of offsets.",
     standardLayoutLost},
    {"class-key-changed", "types", BreaksBuild, Level::Info,
     "a class is declared with the other keyword", "{name} is now a {detail}",
     "Only forward declarations warn, which -Werror makes errors "
     "(-Wmismatched-tags), and the Microsoft ABI spells it in symbols. "
     "Follow the new keyword.",
     classKeyChanged},
    {"access-increased", "types", BreaksMeaning, Level::Info,
     "access was widened", "{name} is now public",
     "Nothing fails; only code that tests whether the member can be used "
     "takes its other branch ([class.access]).",
     accessIncreased},
    {"exception-specification-changed", "functions",
     BreaksBuild | BreaksMeaning, Level::Info,
     "what a function may throw is said otherwise",
     "{name} says otherwise what it may throw: {detail}",
     "noexcept(call) can flip for some arguments, and overriders must not "
     "allow more ([except.spec]). Check code that chooses by it.",
     exceptionSpecificationChanged},
    {"param-nonnull-added", "parameters", BreaksBuild | BreaksMeaning,
     Level::Info, "a parameter must not be null",
     "{name} must not be given a null pointer for {detail}",
     "The compiler drops null checks behind the call and warns of literal "
     "nulls, an error under -Werror=nonnull (GCC manual: nonnull). Check "
     "before the call.",
     paramNonnullAdded},
    {"param-restrict-changed", "parameters", BreaksMeaning, Level::Info,
     "a parameter must not overlap others",
     "{name} must be given memory of its own for {detail}",
     "With restrict the callee may assume that nothing else points there "
     "(C11 6.7.3.1). Do not pass overlapping buffers.",
     paramRestrictChanged},
    {"format-attribute-added", "parameters", BreaksBuild, Level::Info,
     "format strings are checked", "the format string of {name} is checked now",
     "Arguments that do not fit the format are warnings, errors under "
     "-Werror=format (GCC manual: format). Mend the format.",
     formatAttributeAdded},
    {"pure-const-attribute-added", "functions", BreaksMeaning, Level::Info,
     "calls may be merged or dropped",
     "the compiler may merge calls of {name}: {detail}",
     "A function without effects is not called where its result is not "
     "needed, or only once (GCC manual: pure, const). Do not rely on the "
     "number of calls.",
     pureConstAttributeAdded},
    {"alloc-attribute-changed", "functions", BreaksMeaning, Level::Info,
     "what is said of allocated memory changed",
     "what {name} says of the memory it returns changed: {detail}",
     "The compiler derives from it what may overlap and how large the "
     "memory is (GCC manual: malloc, alloc_size). Do not use more than was "
     "asked for.",
     allocAttributeChanged},
    {"lifetimebound-added", "parameters", BreaksBuild, Level::Info,
     "the result must not outlive an argument",
     "the result of {name} must not outlive {detail}",
     "Results that refer to a temporary are a warning, an error under "
     "-Werror=dangling (Clang attribute reference: lifetimebound). Keep the "
     "argument alive.",
     lifetimeboundAdded},
    {"thread-safety-attribute-changed", "functions", BreaksBuild, Level::Info,
     "the locks that are asked for changed",
     "the locks that {name} asks for changed: {detail}",
     "Clang's analysis warns where they are not held, an error under "
     "-Werror=thread-safety (Clang: thread safety analysis). Hold the lock.",
     threadSafetyChanged},
    {"constinit-removed", "constants", BreaksMeaning, Level::Info,
     "a variable need not be initialised before all code",
     "{name} is no longer constinit",
     "Static initialisers of the client may see it before its own ran "
     "([basic.start.dynamic]). Do not read it from one.",
     constinitRemoved},
    {"nodiscard-added", "functions", BreaksBuild, Level::Info,
     "a result must not be ignored",
     "the result of {name} must not be ignored now",
     "A warning where the result is dropped, an error under -Werror. "
     "Use the result.",
     nodiscardAdded},
    {"deprecated-added", "functions", BreaksBuild, Level::Warning,
     "newly deprecated", "{name} is deprecated{detail}",
     "It still works and will go in a later version; an error under "
     "-Werror. Move to the replacement.",
     deprecatedAdded, AnnouncesOnly},
    {"enumerator-added", "constants", BreaksBuild | BreaksMeaning, Level::Info,
     "an enumerator was added", "enumerator {name} was added",
     "Switches without a default miss it: a warning, an error under "
     "-Werror=switch. Handle it.",
     enumeratorAdded},
    {"inline-namespace-changed", "types", BreaksBinary, Level::Info,
     "an inline namespace has another name",
     "the inline namespace of {name} changed: {detail}",
     "Source is unaffected; all symbols have other names, so "
     "everything must be rebuilt together.",
     inlineNamespaceChanged},
    {"architecture-or-class-mismatch", "binaries", BreaksBinary, Level::Error,
     "the library is for another machine",
     "{name} is for another machine: {detail}",
     "Nothing that was built for the old one can load it. Take the build for "
     "your machine. (ELF gABI, ELF header)",
     architectureChanged},
    {"symbol-removed", "binaries", BreaksBuild | BreaksBinary, Level::Error,
     "a symbol that clients link to is gone",
     "the old symbol of {name} is gone",
     "Programs built against the old version do not start, or stop at the "
     "first call; new ones do not link where the header still declares it. "
     "Rebuild and use what the header offers now; a library can keep the old "
     "symbol as an alias. (ELF gABI, symbol table)",
     symbolRemoved},
    {"visibility-hidden", "binaries", BreaksBuild | BreaksBinary, Level::Error,
     "a symbol is hidden now", "{name} is still there, and hidden",
     "The header declares it and the library no longer exports it: old "
     "programs do not start and new ones do not link. Often an export macro or "
     "a version script that forgot it; tell the library's authors. (ELF gABI, "
     "symbol visibility)",
     visibilityHidden},
    {"explicit-instantiation-removed", "binaries", BreaksBuild | BreaksBinary,
     Level::Error, "an instantiation of a template is no longer in the library",
     "the library no longer holds {name}",
     "The header says that the library has the code, so clients do not make "
     "their own and do not link. Instantiate it yourself, or use another type; "
     "a library can keep the explicit instantiation. ([temp.explicit])",
     explicitInstantiationRemoved},
    {"function-declared-not-exported", "binaries", BreaksBuild, Level::Warning,
     "a declaration has no symbol",
     "{name} is declared, but no library exports it",
     "Code that uses it compiles and does not link. Use something else until "
     "the library exports it. (ELF gABI, symbol table)",
     declaredNotExported},
    {"function-exported-not-declared-removed", "binaries", BreaksBinary,
     Level::Warning, "a symbol that no header declares is gone",
     "{name}, which no public header declares, is no longer exported",
     "It was never offered; programs that declare it themselves or ask dlsym "
     "for it stop working. Use the public interface; a library can hide such "
     "symbols from the start. (ELF gABI, symbol table)",
     undeclaredSymbolRemoved, ConcernsSystem},
    {"symbol-version-removed", "binaries", BreaksBinary, Level::Error,
     "a version of a symbol is gone", "{name} lost its version {detail}",
     "Programs that were linked to this version of it do not start. Rebuild; a "
     "library can keep the old version beside the new one. (gABI supplement, "
     "symbol versioning)",
     symbolVersionRemoved},
    {"symbol-version-default-changed", "binaries", BreaksMeaning, Level::Info,
     "a new link takes another version of a symbol",
     "{name} has another default version: {detail}",
     "Programs keep what they were linked to; a rebuild binds to the new "
     "version, which may behave differently. Read the library's notes on it "
     "before you relink. (gABI supplement, symbol versioning)",
     symbolVersionDefaultChanged},
    {"symbol-type-changed", "binaries", BreaksBuild | BreaksBinary,
     Level::Error, "a symbol is of another type",
     "the symbol {name} is something else now: {detail}",
     "Old programs call data, or read code, or take the wrong thread's "
     "storage. Rebuild against the new header. (ELF gABI, symbol type)",
     symbolTypeChanged},
    {"symbol-size-changed", "binaries", BreaksBinary, Level::Warning,
     "a variable of the library has another size",
     "the variable {name} has another size: {detail}",
     "A program that was not built as position-independent code holds a copy "
     "of the old size, and the library writes beyond it. Rebuild; a library "
     "can hand out a pointer instead. (psABI, copy relocations)",
     symbolSizeChanged},
    {"weak-binding-changed", "binaries", BreaksBinary, Level::Info,
     "a symbol yields to others, or no longer does",
     "the symbol {name} is {detail} now",
     "Which definition wins where a program or another library brings one of "
     "the same name may be another. Look for such definitions. (ELF gABI, "
     "symbol binding)",
     weakBindingChanged},
    {"static-library-symbol-needs-new-lib", "binaries",
     BreaksBuild | BreaksBinary, Level::Error,
     "a symbol moved to another library",
     "{name} is in another library now: {detail}",
     "Programs name the library they were linked to, and it does not bring the "
     "other one along: they do not start, and link lines need one more -l. Add "
     "it; a library can depend on the one split off. (ELF gABI, dynamic "
     "section)",
     symbolMoved},
    {"shared-to-static-or-back", "binaries", BreaksBuild | BreaksBinary,
     Level::Warning, "a library is linked in another way",
     "{name} is a {detail} library now",
     "Old programs look for the other kind. With a static library each part of "
     "a program has its own copy of globals. Relink all that uses it. (ELF "
     "gABI, dynamic linking)",
     sharedStaticChanged},
    {"library-removed", "binaries", BreaksBuild | BreaksBinary, Level::Error,
     "a library is gone", "{name} is gone",
     "Programs that were linked to it do not start; link lines that name it "
     "fail. Link what now has its symbols; a library can leave an empty one "
     "behind that needs the new. (ELF gABI, dynamic section)",
     libraryRemoved},
    {"soname-not-bumped", "binaries", BreaksBinary, Level::Error,
     "the binary interface breaks under the same name",
     "{name} breaks the binary interface and is still called {detail}",
     "The loader takes the new library for the old one, and programs that were "
     "not rebuilt crash or misread data. Rebuild all clients together; the "
     "library should change its SONAME with every such break. (ELF gABI, "
     "DT_SONAME; KDE binary compatibility policy)",
     nullptr},
    {"soname-changed", "binaries", BreaksBinary, Level::Info,
     "the library has another name for the loader",
     "{name} has another SONAME: {detail}",
     "Programs keep loading the old library until they are relinked; both must "
     "be installed until then. Rebuild, and see that no process loads both. "
     "(ELF gABI, DT_SONAME)",
     sonameChanged},
    {"needed-dependency-changed", "binaries", BreaksBinary, Level::Info,
     "the library needs other libraries",
     "{name} needs other libraries: {detail}",
     "They must be installed, and a program may get two versions of one that "
     "it links itself. Check your package's dependencies. (ELF gABI, "
     "DT_NEEDED)",
     neededChanged, ConcernsSystem},
    {"platform-floor-raised", "binaries", BreaksBinary, Level::Warning,
     "the library needs a newer system",
     "{name} needs a newer system: {detail}",
     "It does not load where the C or C++ library is older. Raise the oldest "
     "system you support; a library can be built on an older one. (gABI "
     "supplement, symbol versioning)",
     platformFloorRaised, ConcernsSystem},
    {"abi-build-flag-drift", "binaries", BreaksBuild | BreaksBinary,
     Level::Error, "the library was built with another binary interface",
     "{name} was built with {detail}",
     "Every function that takes or gives a std::string or std::list has "
     "another symbol than clients look for. Build both sides with the same "
     "setting. (libstdc++ manual, dual ABI)",
     buildFlagDrift},
    {"tls-model-changed", "binaries", BreaksBinary, Level::Warning,
     "the library takes static thread-local storage",
     "{name} can no longer be loaded late without limits",
     "It takes part of the small space that is set aside when a program "
     "starts; dlopen fails when that is used up. Link it at start, or have it "
     "built with -ftls-model=global-dynamic. (ELF Handling For Thread-Local "
     "Storage, 3.4)",
     tlsModelChanged, ConcernsSystem},
    {"library-load-behaviour-changed", "binaries", BreaksBinary, Level::Info,
     "the library is loaded in another way", "{name}: {detail}",
     "When it is initialised, whether it can be unloaded, and where it finds "
     "what it needs may differ. Look at how your program loads it. (ELF gABI, "
     "dynamic section)",
     loadBehaviourChanged, ConcernsSystem},
    // What only the client's binding sees: overloads and names.
    {"overload-added-address-ambiguous", "overloads", BreaksBuild, Level::Error,
     "the address of a function is ambiguous since an overload was added",
     "{name} has several overloads now: its name alone does not say which",
     "Where a function is passed as a callback to a template, or kept with "
     "auto, nothing says which overload is meant. Pass a lambda that calls "
     "it, or cast to the type of the one you mean. A library keeps such "
     "clients by giving the new function another name, or a parameter with a "
     "default ([over.over]).",
     nullptr},
    {"template-overload-captures", "overloads", BreaksMeaning, Level::Error,
     "an added template takes calls that used a conversion",
     "{name} now binds to a template that was added",
     "A template takes every type exactly as it is, so it beats an overload "
     "that needs a conversion, and the call runs other code. Convert the "
     "argument at the call to the type of the old overload. A library "
     "constrains the template to the types it is made for "
     "([over.match.best]).",
     nullptr},
    {"non-template-overload-captures", "overloads", BreaksMeaning, Level::Error,
     "an added function takes calls from a template",
     "{name} now binds to a function that was added beside the template",
     "Where both fit equally well a function that is no template wins, and "
     "the call runs other code. Name the template with its arguments, f<T>(x), "
     "where it is meant. A library says in its notes which types now have a "
     "function of their own ([over.match.best]).",
     nullptr},
    {"adl-candidate-added", "overloads", BreaksMeaning, Level::Error,
     "a call of the client finds a function of the dependency by its "
     "arguments",
     "{name} now binds to a function of the dependency",
     "A call without qualification also looks in the namespaces of its "
     "arguments, where the new version has a function of that name which fits "
     "better. Qualify the call with the client's namespace. A library makes "
     "such functions hidden friends or function objects "
     "([basic.lookup.argdep]).",
     nullptr},
    {"adl-namespace-moved", "overloads",
     BreaksBuild | BreaksMeaning | BreaksBinary, Level::Error,
     "a function is no longer found by its arguments",
     "{name} is not found by its arguments any more: their type lives in "
     "another namespace",
     "Calls without qualification and operators look in the namespace of the "
     "argument's type. The type moved, the function stayed; a name that is "
     "left behind for the type does not help. Qualify the call, or add a "
     "using-declaration for the function or operator. A library moves the "
     "functions along ([basic.lookup.argdep]).",
     nullptr},
    {"namespace-symbol-collides-with-client", "overloads",
     BreaksBuild | BreaksMeaning, Level::Error,
     "a new name of the dependency is a name of the client, too",
     "'{name}' is now a name of the dependency, too",
     "The client opens the namespace of the dependency with a "
     "using-directive, or both declare the name globally: the name is "
     "ambiguous, declared twice, or silently means the dependency's. Qualify "
     "the client's name, and name what is used instead of opening the "
     "namespace. A C library keeps to a prefix ([namespace.udir]).",
     nullptr},
    {"using-directive-added-in-header", "overloads",
     BreaksBuild | BreaksMeaning, Level::Error,
     "a header opens a namespace for everybody who includes it",
     "'{name}' meets a name of a namespace that a header opens now",
     "All names of that namespace are visible in the client without "
     "qualification: its own are ambiguous, or calls silently find better "
     "overloads. Qualify the client's names with '::'. A header must not hold "
     "a using-directive at file scope ([namespace.udir]; C++ Core Guidelines "
     "SF.7).",
     nullptr},
    {"transitive-include-added", "headers", BreaksBuild | BreaksMeaning,
     Level::Error, "a header now brings in another one of the dependency",
     "'{name}' comes in through a header that was not included here before",
     "The name was always in the library, but this unit did not see it: now "
     "it is ambiguous, declared twice, or silently taken. Qualify or rename "
     "the client's name. A library includes in its headers only what their "
     "declarations need ([using.headers]).",
     nullptr},
    {"default-arg-added-ambiguous", "overloads", BreaksBuild, Level::Error,
     "a default argument makes two overloads fit",
     "{name} can be called with these arguments in two ways now",
     "An overload that takes one more argument gained a default for it, so "
     "the shorter call fits both and neither is better. Pass the argument. A "
     "library that adds the default removes the shorter overload "
     "([over.match.best]).",
     nullptr},
    {"concept-subsumption-changed", "templates", BreaksBuild | BreaksMeaning,
     Level::Error, "another constrained overload wins, or none",
     "{name}: its constraints are ordered in another way now",
     "Of two templates that fit, the more constrained one wins, and the "
     "compiler only sees that where one concept is written with the other. A "
     "concept was rewritten, so the call is ambiguous or runs other code. "
     "Call with the template argument or overload that is meant. A library "
     "builds the narrow concept on the wide one by name "
     "([temp.constr.order]).",
     nullptr},
    {"sfinae-loosened", "templates", BreaksMeaning, Level::Error,
     "an overload takes types that it left alone",
     "{name} now binds to an overload that used to leave this type alone",
     "The constraint or enable_if of a template became wider, and the "
     "template is a better match than what the call used. Check what the "
     "other overload does with this type, or convert the argument. A library "
     "adds the types in a release that says so ([temp.constr.decl]).",
     nullptr},
    {"sfinae-tightened", "templates", BreaksBuild | BreaksMeaning, Level::Error,
     "an overload no longer takes the types it took",
     "{name}: the overload no longer takes this type",
     "The constraint or enable_if of a template became narrower: the call "
     "falls back to another overload, often through a conversion, or no "
     "overload is left. Convert the argument to a type that the template "
     "takes, or adapt the type to its concept. A library deletes the overload "
     "for those types, so that the call cannot go elsewhere "
     "([temp.constr.decl]).",
     nullptr},
    {"dependent-member-changed", "templates", BreaksMeaning, Level::Error,
     "a type that a template of the client asks for is another one",
     "{name} is another type in this instantiation: {detail}",
     "The client's template names a member of its argument or of a trait, "
     "which now is a number type that does not hold all the values of the "
     "old one. Write the type that the computation needs, or assert it "
     "in the template. A library gives the new type a new name "
     "([temp.dep.type]).",
     nullptr},
    {"crtp-hook-signature-changed", "templates", BreaksBuild, Level::Error,
     "a base template calls the client's class in another way",
     "a base template of the dependency now asks other things of the class "
     "that derives from it",
     "A class of the client derives from a template of the dependency, which "
     "calls a member of it that is missing or takes other arguments. Give the "
     "member the new signature; the compiler's message names it. A library "
     "asks with a concept first, and calls the old form where it is there "
     "([temp.inst]).",
     nullptr},
    {"client-specialization-conflicts", "templates", BreaksBuild, Level::Error,
     "the library ships what the client specialised",
     "the library now has {name} itself",
     "The client specialised a template for a type of the library, such as "
     "std::hash, and the library now does so, too. Drop the client's after a "
     "look at whether both agree, for stored hashes above all; guard it with "
     "the version macro if both versions must build ([temp.expl.spec]).",
     nullptr},
    {"forward-declaration-invalidated", "types", BreaksBuild, Level::Error,
     "the client's own declaration of a library name no longer fits",
     "{name} is declared by the client in another way than by the library",
     "The client declares a type or function of the library itself instead of "
     "including its header. The library made it an alias, a template or "
     "another kind of type, moved it, or changed the signature. Include the "
     "header. A library offers a header of forward declarations, as <iosfwd> "
     "is ([dcl.typedef], [basic.def.odr]).",
     nullptr},
    {"structured-binding-arity-changed", "types", BreaksBuild, Level::Error,
     "a type has another number of parts to bind",
     "{name} has another number of members to bind",
     "auto [a, b] = ... needs as many names as there are members. Add or drop "
     "names, or name the members that are used instead. A library keeps "
     "types that clients take apart as they are ([dcl.struct.bind]).",
     nullptr},
    {"designated-init-order-broken", "types", BreaksBuild, Level::Error,
     "named members of a list are out of order",
     "the members of {name} are named in another order than they have",
     "In C++ a list that names members must follow their order; the "
     "library changed it. GCC refuses the list, Clang warns and makes the "
     "members in their own order. Write them in the new order. A library adds "
     "members only at the end ([dcl.init.aggr]).",
     nullptr},
    {"covariant-override-lost", "returns", BreaksBuild, Level::Error,
     "an overrider may not return what it returns",
     "{name} of the client returns a derived class, which the new return type "
     "does not allow",
     "An overrider may return a pointer or reference to a class derived from "
     "the one that the base returns; nothing else converts. Return what the "
     "base class asks for. A library adds a function of another name and "
     "keeps the old one ([class.virtual]).",
     nullptr},
    {"implicit-member-body-changed", "bodies", BreaksMeaning | BreaksBinary,
     Level::Warning, "constructors that the compiler writes do something else",
     "what the compiler writes for {name} does something else with a member",
     "The class leaves its constructor or copy to the compiler, and the type "
     "of a member is made or copied differently now: values that were shared "
     "are not, say. Look at what the client expects of the object. A library "
     "says so in its notes, or writes the copy of the outer class itself; "
     "objects built before hold the old code ([class.copy.ctor]).",
     nullptr},
    // The same, of headers and macros.
    {"macro-added-collides-with-client", "headers", BreaksBuild | BreaksMeaning,
     Level::Error, "a new macro replaces a word of the client",
     "{name} is now a macro of the dependency",
     "A macro knows no scope: the client's name of the same spelling is "
     "replaced wherever it stands behind the #include, or the client's own "
     "definition gives way. It fails to parse, or silently becomes something "
     "else. Rename it, or #undef the macro behind the #include if nothing of "
     "the library needs it. A library prefixes its macros ([cpp.replace]).",
     nullptr},
    {"macro-argument-evaluation-changed", "headers", BreaksMeaning,
     Level::Error, "a macro runs its argument another number of times",
     "{name} evaluates {detail} another number of times",
     "The new definition names its parameter twice, or not at all, and what "
     "is given has effects: a counter moves twice, or work is skipped where "
     "checks are compiled out. Compute the value before and pass the "
     "variable. A library uses an inline function ([cpp.subst]; SEI CERT "
     "PRE31-C).",
     nullptr},
    {"pragma-leak-from-header", "headers", BreaksMeaning | BreaksBinary,
     Level::Error, "a pragma of a header stays in force in the client",
     "{name} is {detail} by a pragma that a header leaves behind",
     "A header of the library sets #pragma pack, visibility or floating-point "
     "rules and does not restore them, so they hold for all that the client "
     "defines behind the #include. Units that include it earlier or later "
     "disagree on the layout. Include the header last, or wrap it in push and "
     "pop. A library restores what it sets (GCC manual, Structure-Layout "
     "Pragmas).",
     nullptr},
    {"header-new-warning-under-werror", "headers", BreaksBuild, Level::Error,
     "a header has a warning that the client's flags make an error",
     "the header gives a warning that is an error in this unit",
     "The code of the header warns, and the client compiles with -Werror. "
     "Include the library with -isystem instead of -I, so that warnings of "
     "its headers are left out, or except the warning. A library compiles its "
     "headers with the usual warnings in its own tests (GCC manual, System "
     "Headers).",
     nullptr},
    {"header-requires-newer-standard", "headers", BreaksBuild, Level::Error,
     "a header needs a newer language standard",
     "the header needs a newer standard of the language than this unit is "
     "compiled as",
     "The header uses, or asks for, a newer C++ than the client's -std says. "
     "Raise the standard of the unit, and of all that link with it if types "
     "of the standard library pass between them. A library raises its minimum "
     "in a major release only.",
     nullptr},
    {"header-requires-extension-or-flag", "headers", BreaksBuild, Level::Error,
     "a header needs a flag that the client does not pass",
     "the header needs a compiler flag that this unit is compiled without",
     "Exceptions, RTTI, threads, position-independent code or an instruction "
     "set that the client leaves off are needed now. Pass the flag that the "
     "message names. A library tests for the feature and offers another way "
     "(__cpp_exceptions, __cpp_rtti).",
     nullptr},
    {"keyword-or-reserved-name-collision", "headers", BreaksBuild, Level::Error,
     "a C header uses a keyword of C++ as a name",
     "the header uses a keyword of C++ as a name",
     "The library's header is C and was tested as C only: a member or "
     "parameter is called new, class or the like. In the client, rename it "
     "by a macro around the #include until the library does. A library "
     "compiles its headers as C++ in its own tests ([lex.key]).",
     nullptr},
    {"function-now-conditional", "functions", BreaksBuild, Level::Error,
     "a declaration stands behind a condition",
     "{name} is now declared only under {detail}",
     "The name is still in the header, but this unit's platform, standard or "
     "macros leave it out. Define what the condition asks for if the library "
     "was built that way, else do without. A library says what it was built "
     "with in a generated config header.",
     nullptr},
    {"config-header-default-changed", "headers", BreaksBuild | BreaksBinary,
     Level::Error, "a switch of the library has another default",
     "{name} is left out by a switch of the library with a new default: "
     "{detail}",
     "A macro of the library that the client may set has another default, "
     "which leaves out what the client uses. Set the macro to its old value "
     "for all units, if the library is built that way, too. A library keeps "
     "the default and deprecates first.",
     nullptr},
    {"api-depends-on-client-defines", "headers", BreaksBuild | BreaksBinary,
     Level::Error, "a macro of the client decides what the library declares",
     "{name} is left out because of a macro that the client or its flags "
     "define: {detail}",
     "The header now asks for a macro that the client defines, for its own "
     "ends or by its flags, such as NDEBUG. Units that define it and units "
     "that do not see different libraries. Drop the macro before the "
     "#include. A library asks only for macros with its own prefix "
     "([basic.def.odr]).",
     nullptr},
    {"unexplained-break", "other", BreaksBuild, Level::Error,
     "a break that no rule explains", "does not compile with the new version",
     "The compiler rejects the code under the new headers; which "
     "change of the library is behind it could not be told. Its "
     "message is all there is.",
     nullptr},
    {"flag-ungated", "flags", BreaksGate, Level::Error,
     "code of a feature runs while its flag is off",
     "{name} runs without the check of its flag",
     "A root gets to code that belongs to the feature by a way on which "
     "nothing "
     "asks the flag, so it runs for everybody, and switching the flag off does "
     "not stop it. Ask the flag before the call, or once in the feature's own "
     "code. Which code belongs to a feature is said under 'flags: features' in "
     ".breakpath.yaml, by [[clang::annotate(\"breakpath:feature=NAME\")]], or "
     "inferred from calls that are gated elsewhere.",
     nullptr},
    {"flag-gated-when-queued", "flags", BreaksGate, Level::Warning,
     "the flag is asked when a job is queued, not when it runs",
     "the flag of {name} is asked too early",
     "What is queued or registered while the flag is on still runs after it is "
     "switched off. Ask again where the job starts.",
     nullptr},
    {"flag-fails-open", "flags", BreaksGate, Level::Warning,
     "a check answers \"on\" where nobody knows",
     "the check of a flag fails open",
     "The default that the check is given is on: while the flag service cannot "
     "be reached, everybody gets the feature. Default to off, unless the "
     "feature is meant for all.",
     nullptr},
    {"flag-defaults-differ", "flags", BreaksGate, Level::Warning,
     "checks of one flag have different defaults",
     "the defaults of a flag differ",
     "While the flag service cannot be reached, one part of the program has "
     "the feature and another has not. Give all checks the same default.",
     nullptr},
    {"flag-check-unused", "flags", BreaksGate, Level::Warning,
     "the answer of a check is not used", "a check gates nothing",
     "The flag is asked, and nothing depends on the answer: what it was for "
     "runs in any case, or is gone. Remove the check, or put the condition "
     "back.",
     nullptr},
    {"flag-checked-once", "flags", BreaksGate, Level::Info,
     "a flag is checked in one place, its code is reached in others",
     "all checks of a flag are in one place",
     "Often the front end asks and the back end relies on it. A check in the "
     "feature's own code covers every caller, also those to come.",
     nullptr},

    //===--- comments and baseline entries that accept findings -----------===//

    {"suppression-expired", "suppression", 0, Level::Warning,
     "the last day of what accepts a finding is over", "an acceptance is over",
     "A finding was accepted until a day that has passed, by a comment "
     "(breakpath:ignore) or an entry of the baseline. It counts again. Mend "
     "what it is about, or think again and give another day.",
     nullptr},
    {"suppression-unused", "suppression", 0, Level::Warning,
     "a comment or baseline entry accepts a finding that is not there",
     "nothing is accepted by it",
     "What it was written for is mended, or has moved, or is told by another "
     "rule now. Left in place it would hide what comes there next: remove it; "
     "'breakpath baseline prune' does so for the baseline. Only told where "
     "everything was analysed.",
     nullptr},
    {"suppression-malformed", "suppression", 0, Level::Warning,
     "a comment that should accept a finding cannot be understood",
     "it accepts nothing",
     "breakpath:ignore[RULE, ...] reason=\"...\" until=YYYY-MM-DD: the rules "
     "must exist and a reason must be given; a last day may be. As it stands "
     "it accepts nothing.",
     nullptr},
};

void replaceAll(std::string &text, std::string_view what,
                const std::string &with) {
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos;
       at += with.size())
    text.replace(at, what.size(), with);
}

} // namespace

const char *toString(Level level) {
  switch (level) {
  case Level::Info:
    return "info";
  case Level::Warning:
    return "warning";
  case Level::Error:
    return "error";
  }
  return "";
}

std::span<const Rule> allRules() { return table; }

const Rule *findRule(std::string_view id) {
  for (const Rule &rule : table)
    if (rule.id == id)
      return &rule;
  return nullptr;
}

bool breaks(const ApiChange &change, unsigned what) {
  const Rule *rule = findRule(change.rule);
  return rule && (rule->breaks & what);
}

bool has(const ApiChange &change, unsigned traits) {
  const Rule *rule = findRule(change.rule);
  return rule && (rule->traits & traits);
}

std::string ruleMessage(const Rule &rule, const Difference &difference,
                        const std::string &detail) {
  const Declaration &decl =
      difference.before ? *difference.before : *difference.after;
  std::string name = decl.name;
  switch (decl.kind) {
  case DeclarationKind::Function:
  case DeclarationKind::Method:
    if (name.rfind("operator", 0) != 0)
      name += "()";
    break;
  case DeclarationKind::Constructor:
    name = "constructor " + decl.signature;
    break;
  case DeclarationKind::Enumerator:
  case DeclarationKind::Field:
  case DeclarationKind::Record:
  case DeclarationKind::Namespace:
    name = decl.qualified;
    break;
  default:
    break;
  }
  size_t scope = decl.qualified.rfind("::");
  std::string text = rule.message;
  replaceAll(text, "{class}",
             decl.qualified.substr(0, std::min(scope, decl.qualified.size())));
  if (!detail.empty() &&
      std::string_view("aeiouAEIOU").find(detail[0]) != std::string_view::npos)
    replaceAll(text, " a {detail}", " an {detail}");
  replaceAll(text, "{name}", name);
  replaceAll(text, "{detail}", detail);
  return text;
}

} // namespace breakpath
