// One table, by name: an id that Clang renames or drops does not compile, where
// a message that it words anew would go unnoticed.

#include "matchers/parse/frontend/DiagnosticKinds.h"

#include "clang/AST/ASTDiagnostic.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Lex/LexDiagnostic.h"
#include "clang/Parse/ParseDiagnostic.h"
#include "clang/Sema/SemaDiagnostic.h"
#include "llvm/ADT/DenseMap.h"

#include <initializer_list>

using namespace clang::diag;

namespace breakpath {

namespace {

template <class Kind> struct Row {
  Kind kind;
  std::initializer_list<unsigned> ids;
};

// clang-format off
const Row<ErrorKind> errorRows[] = {
  {ErrorKind::Syntax,
   {// The parser's own need no row.
    err_expected, err_expected_after, err_expected_either,
    err_expected_namespace_name, err_expected_string_literal,
    err_anonymous_struct_not_member, err_anonymous_union_not_static,
    err_anonymous_union_with_storage_spec, err_destructor_name,
    err_missing_type_specifier, err_unexpected_namespace,
    err_unexpected_typedef}},
  {ErrorKind::MissingFile,
   {err_pp_file_not_found, err_pp_file_not_found_angled_include_not_fatal,
    err_pp_file_not_found_typo_not_fatal}},
  {ErrorKind::ErrorDirective, {err_pp_hash_error}},
  {ErrorKind::MacroArguments,
   {err_too_few_args_in_macro_invoc, err_too_many_args_in_macro_invoc}},
  {ErrorKind::StaticAssertion,
   {err_static_assert_failed, err_static_assert_requirement_failed}},
  {ErrorKind::NewerStandard,
   {err_auto_missing_trailing_return, err_constexpr_local_var_non_literal_type,
    err_cxx20_deducing_this, err_cxx23_size_t_suffix, err_deduced_return_type,
    err_incorrect_defaulted_constexpr,
    err_template_nontype_parm_bad_structural_type, error_subscript_overload}},
  {ErrorKind::DisabledFeature,
   {err_blocks_disable, err_builtin_needs_feature, err_exceptions_disabled,
    err_function_needs_feature, err_no_dynamic_cast_with_fno_rtti,
    err_no_typeid_with_fno_rtti}},

  {ErrorKind::UndeclaredName,
   {err_undeclared_destructor_name, err_undeclared_label_use,
    err_undeclared_use, err_undeclared_use_suggest, err_undeclared_var_use,
    err_undeclared_var_use_suggest}},
  {ErrorKind::UndeclaredFunction,
   {ext_implicit_function_decl_c99, ext_implicit_lib_function_decl_c99}},
  {ErrorKind::UnknownType,
   {err_unknown_typename, err_unknown_typename_suggest}},
  {ErrorKind::NoMember,
   {err_implied_std_coroutine_traits_promise_type_not_found, err_no_member,
    err_no_member_overloaded_arrow, err_no_member_suggest}},
  {ErrorKind::NoNestedType,
   {err_typename_nested_not_found, err_typename_nested_not_found_enable_if,
    err_unknown_nested_typename_suggest}},
  {ErrorKind::NoTemplate,
   {err_no_member_template, err_no_member_template_suggest, err_no_template,
    err_no_template_suggest}},
  {ErrorKind::NoField,
   {err_field_designator_nonfield, err_field_designator_unknown,
    err_field_designator_unknown_suggest}},
  {ErrorKind::NotATemplate,
   {err_non_template_in_template_id, err_non_template_in_template_id_suggest}},
  {ErrorKind::AmbiguousName, {err_ambiguous_reference}},
  {ErrorKind::AmbiguousMember,
   {err_ambiguous_inherited_constructor,
    err_ambiguous_member_multiple_subobject_types,
    err_ambiguous_member_multiple_subobjects,
    err_nested_name_member_ref_lookup_ambiguous}},
  {ErrorKind::Inaccessible,
   {err_access, err_access_base_ctor, err_access_ctor, err_access_dtor,
    err_access_dtor_base, err_access_dtor_exception, err_access_dtor_field,
    err_access_dtor_temp, err_access_dtor_var, err_access_dtor_vbase,
    err_access_field_ctor, err_access_friend_function,
    err_access_lambda_capture, err_covariant_return_inaccessible_base,
    err_downcast_from_inaccessible_base, err_upcast_to_inaccessible_base}},

  {ErrorKind::IncompleteType,
   {err_alignof_member_of_incomplete_type,
    err_array_incomplete_or_sizeless_type, err_array_size_incomplete_type,
    err_assoc_type_incomplete, err_bad_cast_incomplete,
    err_call_function_incomplete_return, err_call_incomplete_argument,
    err_call_incomplete_return, err_capture_of_incomplete_or_sizeless_type,
    err_catch_incomplete, err_catch_incomplete_ptr, err_catch_incomplete_ref,
    err_coroutine_promise_type_incomplete, err_delete_incomplete, err_delete_incomplete_class_type,
    err_dereference_incomplete_type, err_exception_spec_incomplete_type,
    err_field_incomplete_or_sizeless, err_for_range_incomplete_type,
    err_func_def_incomplete_result, err_ice_incomplete_type,
    err_incomplete_base_class, err_incomplete_enum,
    err_incomplete_in_exception_spec, err_incomplete_member_access,
    err_incomplete_nested_name_spec, err_incomplete_object_call,
    err_incomplete_type, err_incomplete_type_used_in_type_trait_expr,
    err_incomplete_typeid, err_init_incomplete_type,
    err_invalid_incomplete_type_use, err_lambda_incomplete_result,
    err_memptr_incomplete, err_new_incomplete_or_sizeless_type,
    err_offsetof_incomplete_type, err_second_parameter_to_va_arg_incomplete,
    err_sizeof_alignof_incomplete_or_sizeless_type,
    err_subscript_incomplete_or_sizeless_type,
    err_switch_incomplete_class_type, err_temp_copy_incomplete,
    err_template_nontype_parm_incomplete, err_tentative_def_incomplete_type,
    err_throw_incomplete, err_throw_incomplete_ptr,
    err_typecheck_arithmetic_incomplete_or_sizeless_type,
    err_typecheck_cast_to_incomplete, err_typecheck_decl_incomplete_type,
    err_typecheck_incomplete_tag,
    err_typecheck_incomplete_type_not_modifiable_lvalue,
    err_typecheck_nonviable_condition_incomplete,
    err_underlying_type_of_incomplete_enum}},
  {ErrorKind::AbstractClass,
   {err_abstract_type_in_decl, err_allocation_of_abstract_type,
    err_array_of_abstract_type, err_capture_of_abstract_type,
    err_second_parameter_to_va_arg_abstract, err_throw_abstract_type}},
  {ErrorKind::NotCallable, {err_ovl_no_oper, err_typecheck_call_not_function}},
  {ErrorKind::WrongMemberAccess,
   {err_typecheck_indirection_requires_pointer,
    err_typecheck_member_reference_arrow,
    err_typecheck_member_reference_struct_union,
    err_typecheck_member_reference_suggestion,
    err_typecheck_member_reference_type,
    err_typecheck_member_reference_unknown}},
  {ErrorKind::TemplateArguments,
   {err_template_arg_list_different_arity, err_template_arg_must_be_expr,
    err_template_arg_must_be_template, err_template_arg_must_be_type,
    err_template_arg_must_be_type_suggest, err_template_arg_not_convertible,
    err_template_missing_args}},

  {ErrorKind::TooFewArguments,
   {err_typecheck_call_too_few_args, err_typecheck_call_too_few_args_at_least,
    err_typecheck_call_too_few_args_at_least_one,
    err_typecheck_call_too_few_args_at_least_suggest,
    err_typecheck_call_too_few_args_one,
    err_typecheck_call_too_few_args_suggest}},
  {ErrorKind::TooManyArguments,
   {err_typecheck_call_too_many_args, err_typecheck_call_too_many_args_at_most,
    err_typecheck_call_too_many_args_at_most_one,
    err_typecheck_call_too_many_args_at_most_suggest,
    err_typecheck_call_too_many_args_one,
    err_typecheck_call_too_many_args_suggest}},
  {ErrorKind::NoMatchingFunction,
   {err_ovl_no_viable_function_in_call, err_ovl_no_viable_literal_operator,
    err_ovl_no_viable_member_function_in_call, err_ovl_no_viable_object_call}},
  {ErrorKind::NoMatchingConstructor,
   {err_deduced_class_template_ctor_no_viable,
    err_ovl_no_viable_function_in_init}},
  {ErrorKind::NoMatchingCast,
   {err_ovl_no_conversion_in_cast, err_ovl_no_viable_conversion_in_cast}},
  {ErrorKind::NoMatchingOperator,
   {err_ovl_no_viable_oper, err_ovl_no_viable_subscript,
    err_typecheck_invalid_operands, err_typecheck_unary_expr}},
  {ErrorKind::NoMatchingAddress,
   {// auto cannot choose an overload either.
    err_auto_fn_deduction_failure, err_auto_var_deduction_failure,
    err_addr_ovl_no_viable, err_addr_ovl_not_func_ptrref,
    err_bad_cstyle_cast_overload, err_bad_reinterpret_cast_overload,
    err_bad_static_cast_overload, err_template_arg_overload_type}},
  {ErrorKind::AmbiguousCall,
   {err_ovl_ambiguous_call, err_ovl_ambiguous_init,
    err_ovl_ambiguous_member_call, err_ovl_ambiguous_object_call,
    err_ovl_ambiguous_subscript_call}},
  {ErrorKind::AmbiguousOperator,
   {err_ovl_ambiguous_oper_binary, err_ovl_ambiguous_oper_unary}},
  {ErrorKind::AmbiguousConversion,
   {err_ambiguous_base_to_derived_cast, err_ambiguous_delete_operand,
    err_ambiguous_derived_to_base_conv, err_ambiguous_memptr_conv,
    err_array_size_ambiguous_conversion, err_conditional_ambiguous,
    err_conditional_ambiguous_ovl, err_ice_ambiguous_conversion,
    err_ovl_ambiguous_conversion_in_cast, err_ref_init_ambiguous,
    err_switch_multiple_conversions, err_temp_copy_ambiguous,
    err_typecheck_ambiguous_condition}},
  {ErrorKind::AmbiguousAddress, {err_addr_ovl_ambiguous}},
  {ErrorKind::AmbiguousTemplate,
   {err_deduced_class_template_ctor_ambiguous,
    err_explicit_instantiation_ambiguous, err_function_member_spec_ambiguous,
    err_function_template_spec_ambiguous, err_partial_spec_ordering_ambiguous}},
  {ErrorKind::UnmetConstraint,
   {err_addrof_function_constraints_not_satisfied,
    err_placeholder_constraints_not_satisfied,
    err_template_arg_list_constraints_not_satisfied}},
  {ErrorKind::DeletedFunction,
   {err_deduced_class_template_deleted, err_deleted_function_use,
    err_deleted_inherited_ctor_use, err_ovl_deleted_call,
    err_ovl_deleted_comparison, err_ovl_deleted_conversion_in_cast,
    err_ovl_deleted_init, err_ovl_deleted_object_call, err_ovl_deleted_oper,
    err_ovl_deleted_special_init, err_ovl_deleted_special_oper,
    err_temp_copy_deleted, err_typecheck_deleted_function}},
  {ErrorKind::ExplicitConstructor,
   {err_deduced_class_template_explicit, err_selected_explicit_constructor}},
  {ErrorKind::NoDefaultConstructor,
   {err_default_init_const, err_missing_default_ctor}},

  {ErrorKind::NoConversion,
   {err_init_conversion_failed,
    err_lvalue_reference_bind_to_temporary,
    err_lvalue_reference_bind_to_unrelated, err_lvalue_to_rvalue_ref,
    err_member_function_call_bad_type, err_reference_bind_failed,
    err_typecheck_bool_condition, err_typecheck_cond_incompatible_operands,
    err_typecheck_convert_incompatible,
    err_typecheck_convert_incompatible_function_pointer,
    err_typecheck_convert_incompatible_pointer,
    err_typecheck_convert_int_pointer, err_typecheck_convert_pointer_int,
    err_typecheck_converted_constant_expression,
    err_typecheck_nonviable_condition,
    ext_typecheck_convert_incompatible_function_pointer,
    ext_typecheck_convert_incompatible_pointer,
    ext_typecheck_convert_int_pointer, ext_typecheck_convert_pointer_int}},
  {ErrorKind::DiscardedQualifiers,
   {err_member_function_call_bad_cvr, err_reference_bind_drops_quals,
    err_typecheck_convert_discards_qualifiers,
    ext_typecheck_convert_discards_qualifiers}},
  {ErrorKind::Narrowing,
   {ext_cce_narrowing, ext_init_list_constant_narrowing,
    ext_init_list_type_narrowing, ext_init_list_variable_narrowing}},
  {ErrorKind::NotAssignable,
   {err_typecheck_array_not_modifiable_lvalue, err_typecheck_assign_const,
    err_typecheck_expression_not_modifiable_lvalue}},
  {ErrorKind::NotConstant,
   {err_constexpr_var_requires_const_init, err_expr_not_cce, err_expr_not_ice,
    err_invalid_consteval_call, err_static_assert_expression_is_not_constant,
    err_template_arg_not_ice}},
  {ErrorKind::BindingCount, {err_decomp_decl_wrong_number_bindings}},
  {ErrorKind::DuplicateCase,
   {err_duplicate_case, err_duplicate_case_differing_expr}},
  {ErrorKind::InitializerOrder, {ext_designated_init_reordered}},

  {ErrorKind::Redefinition,
   {err_param_default_argument_redefinition, err_redefinition,
    err_redefinition_different_concept, err_redefinition_different_kind,
    err_redefinition_different_namespace_alias,
    err_redefinition_different_type, err_redefinition_extern_inline,
    err_redefinition_of_enumerator}},
  {ErrorKind::TypedefRedefinition,
   {err_redefinition_different_typedef,
    err_redefinition_variably_modified_typedef}},
  {ErrorKind::ConflictingTypes, {err_conflicting_types}},
  {ErrorKind::ConflictingLinkage,
   {err_non_static_static, err_static_non_static}},
  {ErrorKind::LateSpecialization, {err_specialization_after_instantiation}},
  {ErrorKind::OverridesNothing,
   {err_function_marked_override_not_overriding,
    override_keyword_hides_virtual_member_function,
    override_keyword_only_allowed_on_virtual_member_functions}},
  {ErrorKind::OverridesFinal, {err_final_function_overridden}},
  {ErrorKind::DerivesFromFinal, {err_class_marked_final_used_as_base}},
  {ErrorKind::OverrideReturnType,
   {err_different_return_type_for_overriding_virtual_function}},
  {ErrorKind::OverrideNotCovariant,
   {err_covariant_return_ambiguous_derived_to_base_conv,
    err_covariant_return_incomplete, err_covariant_return_not_derived,
    err_covariant_return_type_class_type_more_qualified,
    err_covariant_return_type_different_qualifications}},
  {ErrorKind::OverrideExceptionSpec,
   {err_override_exception_spec, ext_override_exception_spec}},

  {ErrorKind::Deprecated, {warn_deprecated, warn_deprecated_message}},
  {ErrorKind::UnusedResult, {warn_unused_result, warn_unused_result_msg}},
};

const Row<NoteKind> noteRows[] = {
  {NoteKind::Declaration,
   {note_access_natural, note_availability_specified_here, note_callee_decl,
    note_declared_at,
    note_defined_here, note_entity_declared_at, note_forward_declaration,
    note_member_declared_at, note_member_declared_here, note_method_declared_at,
    note_overridden_virtual_function, note_parameter_here,
    note_parameter_named_here, note_previous_decl, note_previous_declaration,
    note_previous_definition, note_previous_implicit_declaration,
    note_template_decl_here}},
  {NoteKind::Candidate,
   {note_addrof_ovl_candidate_disabled_by_enable_if_attr,
    note_ambiguous_candidate, note_ambiguous_member_found,
    note_explicit_instantiation_candidate, note_ovl_ambiguous_oper_binary_reversed_candidate,
    note_ovl_ambiguous_oper_binary_reversed_self,
    note_ovl_ambiguous_oper_binary_selected_candidate,
    note_ovl_builtin_candidate, note_ovl_candidate, note_ovl_candidate_arity,
    note_ovl_candidate_arity_one, note_ovl_candidate_bad_addrspace,
    note_ovl_candidate_bad_addrspace_this,
    note_ovl_candidate_bad_base_to_derived_conv, note_ovl_candidate_bad_conv,
    note_ovl_candidate_bad_conv_incomplete, note_ovl_candidate_bad_cvr,
    note_ovl_candidate_bad_cvr_this, note_ovl_candidate_bad_deduction,
    note_ovl_candidate_bad_list_argument, note_ovl_candidate_bad_overload,
    note_ovl_candidate_bad_target, note_ovl_candidate_bad_value_category,
    note_ovl_candidate_deduced_mismatch, note_ovl_candidate_deleted,
    note_ovl_candidate_disabled_by_enable_if,
    note_ovl_candidate_disabled_by_function_cond_attr,
    note_ovl_candidate_explicit,
    note_ovl_candidate_explicit_arg_mismatch_named,
    note_ovl_candidate_explicit_arg_mismatch_unnamed,
    note_ovl_candidate_illegal_constructor,
    note_ovl_candidate_incomplete_deduction,
    note_ovl_candidate_incomplete_deduction_pack,
    note_ovl_candidate_inconsistent_deduction,
    note_ovl_candidate_inconsistent_deduction_types,
    note_ovl_candidate_inherited_constructor,
    note_ovl_candidate_inherited_constructor_slice,
    note_ovl_candidate_instantiation_depth,
    note_ovl_candidate_non_deduced_mismatch,
    note_ovl_candidate_non_deduced_mismatch_qualified,
    note_ovl_candidate_substitution_failure,
    note_ovl_candidate_underqualified, note_ovl_surrogate_cand}},
  {NoteKind::UnmetConstraint,
   {note_atomic_constraint_evaluated_to_false,
    note_atomic_constraint_evaluated_to_false_elaborated,
    note_concept_specialization_constraint_evaluated_to_false,
    note_expr_requirement_constraints_not_satisfied,
    note_expr_requirement_constraints_not_satisfied_simple,
    note_expr_requirement_expr_substitution_error,
    note_expr_requirement_expr_unknown_substitution_error,
    note_expr_requirement_noexcept_not_met,
    note_expr_requirement_type_requirement_substitution_error,
    note_expr_requirement_type_requirement_unknown_substitution_error,
    note_nested_requirement_substitution_error,
    note_nested_requirement_unknown_substitution_error,
    note_ovl_candidate_constraints_not_satisfied,
    note_ovl_candidate_disabled_by_requirement,
    note_ovl_candidate_unsatisfied_constraints,
    note_ovl_surrogate_constraints_not_satisfied,
    note_single_arg_concept_specialization_constraint_evaluated_to_false,
    note_substituted_constraint_expr_is_ill_formed,
    note_type_requirement_substitution_error,
    note_type_requirement_unknown_substitution_error}},
  {NoteKind::PureVirtual, {note_pure_virtual_function}},
  {NoteKind::Instantiation,
   {note_concept_specialization_here, note_function_template_spec_here,
    note_nested_requirement_here, note_template_class_instantiation_here,
    note_template_enum_def_here,
    note_template_exception_spec_instantiation_here,
    note_template_member_class_here, note_template_member_function_here,
    note_template_nsdmi_here, note_template_static_data_member_def_here,
    note_template_type_alias_instantiation_here,
    note_template_variable_def_here}},
  {NoteKind::Evaluation,
   {note_building_deduction_guide_here,
    note_checking_constraints_for_class_spec_id_here,
    note_checking_constraints_for_function_here,
    note_checking_constraints_for_template_id_here,
    note_checking_constraints_for_var_spec_id_here,
    note_comparison_synthesized_at, note_constexpr_call_here,
    note_constraint_normalization_here, note_constraint_substitution_here,
    note_default_arg_instantiation_here,
    note_default_function_arg_instantiation_here,
    note_evaluating_exception_spec_here,
    note_explicit_template_arg_substitution_here,
    note_function_template_deduction_instantiation_here,
    note_implicit_delete_this_in_destructor_here,
    note_in_declaration_of_implicit_equality_comparison,
    note_in_declaration_of_implicit_special_member,
    note_instantiation_required_here, note_lambda_substitution_here,
    note_member_synthesized_at, note_parameter_mapping_substitution_here,
    note_prior_template_arg_substitution, note_rewriting_operator_as_spaceship,
    note_template_default_arg_checking,
    note_template_requirement_instantiation_here,
    note_template_requirement_params_instantiation_here}},
};
// clang-format on

template <class Kind> using KindMap = llvm::DenseMap<unsigned, Kind>;

template <class Kind, size_t size>
KindMap<Kind> indexed(const Row<Kind> (&rows)[size]) {
  KindMap<Kind> result;
  for (const Row<Kind> &row : rows)
    for (unsigned id : row.ids)
      result[id] = row.kind;
  return result;
}

} // namespace

ErrorKind errorKind(unsigned id) {
  static const KindMap<ErrorKind> kinds = indexed(errorRows);
  bool isOfParser = id >= DIAG_START_PARSE && id < DIAG_START_AST;
  auto kind = kinds.find(id);
  return kind != kinds.end() ? kind->second
         : isOfParser        ? ErrorKind::Syntax
                             : ErrorKind::Other;
}

NoteKind noteKind(unsigned id) {
  static const KindMap<NoteKind> kinds = indexed(noteRows);
  return kinds.lookup(id);
}

unsigned subjectOf(unsigned id) {
  switch (id) {
  case ext_designated_init_reordered: // "... field %1 ... after field %0"
    return 1;
  case err_covariant_return_ambiguous_derived_to_base_conv: // "... function %3"
    return 3;
  default:
    return 0;
  }
}

} // namespace breakpath
