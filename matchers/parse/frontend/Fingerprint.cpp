#include "matchers/parse/frontend/Fingerprint.h"

#include "matchers/parse/frontend/Embedding.h"
#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>

using namespace clang;

namespace breakpath {

namespace {

std::string hashOf(const std::string &text) {
  return llvm::utohexstr(llvm::xxh3_64bits(text), /*LowerCase=*/true, 16);
}

/// Writes code so that equal text is equal meaning: statements by kind, locals
/// by number, types without aliases, constants by value.
class NormalForm {
public:
  NormalForm(ASTContext &context, const Naming &naming, Embedding &embedding)
      : context(context), naming(naming), embedding(embedding), code(codeText) {
  }

  void function(const FunctionDecl &decl) {
    for (const ParmVarDecl *parameter : decl.parameters())
      local(*parameter);
    if (auto *constructor = dyn_cast<CXXConstructorDecl>(&decl))
      for (const CXXCtorInitializer *init : constructor->inits())
        initializer(*init);
    statement(decl.getBody());
  }

  void statement(const Stmt *stmt) {
    stmt = meant(stmt);
    if (!stmt || isa<NullStmt>(stmt)) {
      code << '0';
      return;
    }
    if (++depth > 400) { // generated code; what lies deeper is not told apart
      --depth;
      return;
    }
    if (auto *expression = dyn_cast<Expr>(stmt);
        expression && isEmpty(*expression)) {
      code << "{}" << naming.canonical(expression->getType());
      --depth;
      return;
    }
    if (auto *expression = dyn_cast<Expr>(stmt);
        expression && value(*expression)) {
      --depth;
      return;
    }
    // How a cast is spelled is not what it does.
    code << '('
         << (isa<ExplicitCastExpr>(stmt) ? Stmt::CStyleCastExprClass
                                         : stmt->getStmtClass());
    describe(*stmt);
    children(*stmt);
    code << ')';
    --depth;
  }

  std::string codeText;
  std::vector<Reliance> reliances;
  llvm::SmallSetVector<const FunctionDecl *, 8> callees;

private:
  // What the text of the source adds without a meaning of its own.
  static const Stmt *meant(const Stmt *stmt) {
    for (;;) {
      if (auto *compound = dyn_cast_or_null<CompoundStmt>(stmt);
          compound && compound->size() == 1 &&
          !isa<DeclStmt>(compound->body_front()))
        stmt = compound->body_front();
      else if (auto *attributed = dyn_cast_or_null<AttributedStmt>(stmt))
        stmt = attributed->getSubStmt();
      else if (auto *paren = dyn_cast_or_null<ParenExpr>(stmt))
        stmt = paren->getSubExpr();
      else if (auto *full = dyn_cast_or_null<FullExpr>(stmt))
        stmt = full->getSubExpr();
      else if (auto *temporary =
                   dyn_cast_or_null<MaterializeTemporaryExpr>(stmt))
        stmt = temporary->getSubExpr();
      else if (auto *bound = dyn_cast_or_null<CXXBindTemporaryExpr>(stmt))
        stmt = bound->getSubExpr();
      else if (auto *replaced =
                   dyn_cast_or_null<SubstNonTypeTemplateParmExpr>(stmt))
        stmt = replaced->getReplacement();
      else if (auto *byDefault = dyn_cast_or_null<CXXDefaultArgExpr>(stmt))
        stmt = byDefault->getExpr();
      else if (auto *byDefault = dyn_cast_or_null<CXXDefaultInitExpr>(stmt))
        stmt = byDefault->getExpr();
      else if (auto *list = dyn_cast_or_null<InitListExpr>(stmt);
               list && list->isSyntacticForm() && list->getSemanticForm() &&
               list->getSemanticForm() != list)
        stmt = list->getSemanticForm();
      else if (auto *cast = dyn_cast_or_null<ImplicitCastExpr>(stmt);
               cast && isSilent(cast->getCastKind()))
        stmt = cast->getSubExpr();
      else
        return stmt;
    }
  }

  static bool isSilent(CastKind kind) {
    return kind == CK_NoOp || kind == CK_LValueToRValue ||
           kind == CK_FunctionToPointerDecay ||
           kind == CK_ArrayToPointerDecay || kind == CK_BuiltinFnToFnPtr ||
           kind == CK_UncheckedDerivedToBase || kind == CK_DerivedToBase ||
           kind == CK_NullToPointer;
  }

  // std::string(""), std::string() and {} make the same object.
  static bool isEmpty(const Expr &given) {
    auto *expression = dyn_cast_or_null<Expr>(meant(&given));
    if (!expression || expression->getType().isNull() ||
        expression->isTypeDependent())
      return false;
    if (auto *literal = dyn_cast<clang::StringLiteral>(expression))
      return literal->getLength() == 0;
    if (auto *cast = dyn_cast<CastExpr>(expression))
      return cast->getType()->isRecordType() && isEmpty(*cast->getSubExpr());
    const RecordDecl *record = expression->getType()->getAsRecordDecl();
    if (!record || !record->isInStdNamespace())
      return false;
    if (auto *list = dyn_cast<InitListExpr>(expression))
      return list->getNumInits() == 0;
    auto *construct = dyn_cast<CXXConstructExpr>(expression);
    return construct &&
           llvm::all_of(construct->arguments(), [](auto *argument) {
             return isa<CXXDefaultArgExpr>(argument) || isEmpty(*argument);
           });
  }

  // sizeof is a matter of layout, not of what the code says.
  bool value(const Expr &expression) {
    QualType type = expression.getType();
    if (auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(&expression)) {
      if (!size->isValueDependent())
        embedded(size->getTypeOfArgument());
      return false;
    }
    if (!type.isNull() && type->isPointerType() &&
        !expression.isValueDependent() &&
        expression.isNullPointerConstant(context,
                                         Expr::NPC_ValueDependentIsNotNull)) {
      code << "=nullptr";
      return true;
    }
    if (type.isNull() ||
        !(type->isArithmeticType() || type->isEnumeralType()) ||
        expression.isValueDependent() || expression.isTypeDependent() ||
        expression.containsErrors() || isa<CallExpr>(expression) ||
        mentionsSize(expression) || isLine(expression))
      return false;
    Expr::EvalResult result;
    if (!expression.EvaluateAsRValue(result, context) || result.HasSideEffects)
      return false;
    code << '=' << result.Val.getAsString(context, type);
    return true;
  }

  static bool mentionsSize(const Stmt &stmt) {
    if (isa<UnaryExprOrTypeTraitExpr, OffsetOfExpr>(stmt))
      return true;
    return std::any_of(
        stmt.child_begin(), stmt.child_end(),
        [](const Stmt *child) { return child && mentionsSize(*child); });
  }

  // __LINE__ says where code stands.
  bool isLine(const Expr &expression) const {
    SourceLocation at = expression.getBeginLoc();
    return isa<IntegerLiteral>(expression.IgnoreParenImpCasts()) &&
           at.isMacroID() &&
           Lexer::getImmediateMacroName(at, context.getSourceManager(),
                                        context.getLangOpts()) == "__LINE__";
  }

  void initializer(const CXXCtorInitializer &init) {
    if (init.isAnyMemberInitializer())
      code << "{m" << naming.symbol(*init.getAnyMember());
    else if (init.isBaseInitializer())
      code << "{b" << naming.canonical(QualType(init.getBaseClass(), 0));
    statement(init.getInit());
    code << '}';
  }

  void local(const ValueDecl &decl) {
    auto [entry, isNew] = locals.try_emplace(&decl, locals.size());
    code << '#' << entry->second;
    if (isNew)
      code << naming.canonical(decl.getType());
  }

  void reference(const NamedDecl &decl) {
    if (auto *value = dyn_cast<ValueDecl>(&decl);
        value && (isa<ParmVarDecl, BindingDecl>(value) ||
                  value->getDeclContext()->isFunctionOrMethod())) {
      local(*value);
      return;
    }
    code << naming.symbol(decl);
    if (auto *function = dyn_cast<FunctionDecl>(&decl)) {
      // Which instantiation, where there are several.
      if (function->isTemplateInstantiation())
        code << naming.canonical(function->getType());
      callees.insert(function);
      relies(*function, embedding.linkName(*function));
      relies(*function, embedding.calling(*function));
    }
  }

  void type(QualType type) {
    if (!type.isNull())
      code << '<' << naming.canonical(type) << '>';
  }

  void describe(const Stmt &stmt) {
    if (auto *named = dyn_cast<DeclRefExpr>(&stmt))
      reference(*named->getDecl());
    else if (auto *member = dyn_cast<MemberExpr>(&stmt))
      describeMember(*member);
    else if (auto *construct = dyn_cast<CXXConstructExpr>(&stmt)) {
      reference(*construct->getConstructor());
      type(construct->getType());
    } else if (auto *inherited = dyn_cast<CXXInheritedCtorInitExpr>(&stmt))
      reference(*inherited->getConstructor());
    else if (auto *declaration = dyn_cast<DeclStmt>(&stmt))
      describeDeclarations(*declaration);
    else if (auto *cast = dyn_cast<CastExpr>(&stmt)) {
      code << cast->getCastKind();
      type(cast->getType());
    } else if (auto *binary = dyn_cast<BinaryOperator>(&stmt)) {
      code << binary->getOpcode();
      type(binary->getType());
    } else if (auto *unary = dyn_cast<UnaryOperator>(&stmt))
      code << unary->getOpcode();
    else if (auto *operation = dyn_cast<CXXOperatorCallExpr>(&stmt))
      code << operation->getOperator();
    else if (auto *lambda = dyn_cast<LambdaExpr>(&stmt)) {
      statement(lambda->getBody());
    } else if (auto *handler = dyn_cast<CXXCatchStmt>(&stmt))
      type(handler->getCaughtType());
    else if (auto *fresh = dyn_cast<CXXNewExpr>(&stmt)) {
      type(fresh->getAllocatedType());
      if (fresh->getOperatorNew())
        reference(*fresh->getOperatorNew());
      embedded(fresh->getAllocatedType());
    } else if (auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(&stmt)) {
      code << size->getKind();
      type(size->getTypeOfArgument());
    } else if (auto *jump = dyn_cast<GotoStmt>(&stmt))
      code << jump->getLabel()->getName();
    else if (auto *label = dyn_cast<LabelStmt>(&stmt))
      code << label->getName();
    else
      describeNames(stmt);
  }

  void describeMember(const MemberExpr &member) {
    reference(*member.getMemberDecl());
    code << member.hasQualifier();
    if (auto *field = dyn_cast<FieldDecl>(member.getMemberDecl());
        field && embedding.isShared(*field->getParent()))
      relies(*field, embedding.offset(*field));
  }

  // Literals, and names that nothing is bound to yet.
  void describeNames(const Stmt &stmt) {
    const SourceManager &sources = context.getSourceManager();
    if (auto *literal = dyn_cast<StringLiteral>(&stmt)) {
      // Made by the preprocessor: __FILE__, and the text of an assertion.
      if (!sources.isWrittenInScratchSpace(
              sources.getSpellingLoc(literal->getBeginLoc())))
        code << '"' << literal->getBytes() << '"';
    } else if (auto *overloaded = dyn_cast<OverloadExpr>(&stmt))
      code << overloaded->getName().getAsString();
    else if (auto *member = dyn_cast<CXXDependentScopeMemberExpr>(&stmt))
      code << member->getMember().getAsString();
    else if (auto *named = dyn_cast<DependentScopeDeclRefExpr>(&stmt))
      code << named->getDeclName().getAsString();
    else if (auto *literal = dyn_cast<IntegerLiteral>(&stmt)) {
      if (!isLine(*literal))
        code << llvm::toString(literal->getValue(), 10, false);
    } else if (auto *trait = dyn_cast<TypeTraitExpr>(&stmt)) {
      code << trait->getTrait();
      for (const TypeSourceInfo *argument : trait->getArgs())
        type(argument->getType());
    } else if (auto *expression = dyn_cast<Expr>(&stmt);
               expression && !isa<CallExpr, InitListExpr, CXXThisExpr>(stmt))
      type(expression->getType());
  }

  void describeDeclarations(const DeclStmt &statement) {
    for (const Decl *decl : statement.decls()) {
      auto *variable = dyn_cast<VarDecl>(decl);
      if (!variable)
        continue; // aliases and using-declarations show in what uses them
      local(*variable);
      code << variable->getStorageClass();
      embedded(variable->getType());
    }
  }

  void relies(const NamedDecl &decl, std::string text) {
    if (!text.empty())
      reliances.push_back({naming.symbol(decl), std::move(text)});
  }

  void embedded(QualType type) {
    if (const RecordDecl *record = type->getAsRecordDecl())
      if (embedding.isShared(*record))
        relies(*record, embedding.layout(*record));
  }

  void children(const Stmt &stmt) {
    if (isa<LambdaExpr>(stmt))
      return;
    bool isList = isa<InitListExpr>(stmt);
    for (const Stmt *child : stmt.children())
      // What a list leaves out is zero, however many members there are.
      if (isList && child && isa<ImplicitValueInitExpr>(child))
        continue;
      else if (meant(child) && !isa<NullStmt>(meant(child)))
        statement(child);
      else if (!isa<CompoundStmt>(stmt))
        code << '0';
  }

  ASTContext &context;
  const Naming &naming;
  Embedding &embedding;
  llvm::raw_string_ostream code;
  llvm::DenseMap<const ValueDecl *, unsigned> locals;
  unsigned depth = 0;
};

} // namespace

const FunctionDecl *Fingerprint::visible(const FunctionDecl &function) {
  const FunctionDecl *definition = nullptr;
  if (!function.hasBody(definition) || !definition) {
    // A template that nothing had to instantiate: what it is made from.
    definition = function.getTemplateInstantiationPattern();
    if (!definition || !definition->hasBody(definition))
      return nullptr;
  }
  return definition->isInvalidDecl() || definition->isDefaulted() ||
                 files.origin(definition->getLocation()) != Origin::Dependency
             ? nullptr
             : definition;
}

const Fingerprint::Own &Fingerprint::own(const FunctionDecl &definition) {
  auto known = owns.find(&definition);
  if (known != owns.end())
    return known->second;
  NormalForm form(context, naming, embedding);
  form.function(definition);
  Own result;
  result.symbol = naming.symbol(definition);
  result.code = hashOf(form.codeText);
  result.reliances = std::move(form.reliances);
  for (const FunctionDecl *callee : form.callees)
    if (const FunctionDecl *body = visible(*callee))
      result.callees.push_back(body);
  return owns[&definition] = std::move(result);
}

const BodyPrint &Fingerprint::body(const FunctionDecl &function) {
  const FunctionDecl *definition = visible(function);
  auto known = this->known.find(definition ? definition : &function);
  if (known != this->known.end())
    return known->second;
  BodyPrint result;
  if (definition) {
    llvm::SmallSetVector<const FunctionDecl *, 16> reached;
    reached.insert(definition);
    std::vector<std::string> codes;
    for (unsigned i = 0; i < reached.size(); ++i) {
      const Own &item = own(*reached[i]);
      codes.push_back(item.symbol + item.code);
      result.reached.push_back(item.symbol);
      result.reliances.insert(result.reliances.end(), item.reliances.begin(),
                              item.reliances.end());
      for (const FunctionDecl *callee : std::vector(item.callees))
        reached.insert(callee);
    }
    llvm::sort(codes);
    result.own = own(*definition).code;
    result.code = hashOf(llvm::join(codes, "\n"));
    llvm::sort(result.reliances);
    result.reliances.erase(
        std::unique(result.reliances.begin(), result.reliances.end()),
        result.reliances.end());
    std::string layout;
    for (const Reliance &reliance : result.reliances)
      layout += reliance.symbol + "=" + reliance.text + "\n";
    result.layout = hashOf(layout);
    llvm::sort(result.reached);
    result.reached.erase(
        std::unique(result.reached.begin(), result.reached.end()),
        result.reached.end());
  }
  return this->known[definition ? definition : &function] = std::move(result);
}

std::string Fingerprint::expression(const Expr &expression) {
  if (auto value = naming.constant(expression))
    return *value;
  NormalForm form(context, naming, embedding);
  form.statement(&expression);
  return "#" + hashOf(form.codeText);
}

} // namespace breakpath
