// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/validator.h"

#include "models/cedar/line_table.h"
#include "models/cedar/scope_checks.h"
#include "models/cedar/typechecker_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace bailiwick::cedar {

namespace {

std::string textOf(const RequestType &request)
{
    return request.principal + ", " + request.action.text() + ", " + request.resource;
}

// Checks policies one after the other and collects what is wrong.
class Validation
{
public:
    Validation(const Schema &schema, std::string_view source)
        : m_schema(schema)
        , m_requests(schema.requestTypes())
        , m_lines(source)
    {
    }

    void check(std::string_view id, const Policy &policy);
    void checkLink(std::string_view id, const LinkedPolicy &link);
    ValidationResult result;

private:
    void begin(std::string_view id, const Policy &policy);
    void add(const TypeError &error, const RequestType *request);
    // Whether the policy could hold in some request.
    bool checkTypes(const Policy &policy);
    void checkSlots(const LinkedPolicy &link);
    void warnOfEnumIds(const LinkedPolicy &link);

    const Schema &m_schema;
    const std::vector<RequestType> m_requests;
    const LineTable m_lines;

    std::string_view m_id;
    const Policy *m_policy = nullptr;
    std::set<std::tuple<std::uint32_t, ValidationCode, std::string>> m_seen; // of this policy
    // Of links: body, types in the slots. Many links share few combinations.
    std::map<std::tuple<const Policy *, std::string_view, std::string_view>, bool> m_fits;
};

void Validation::begin(std::string_view id, const Policy &policy)
{
    m_id = id;
    m_policy = &policy;
    m_seen.clear();
}

void Validation::add(const TypeError &error, const RequestType *request)
{
    if (!m_seen.emplace(error.sourceOffset, error.code, error.message).second)
        return;
    const SourcePosition where = m_lines.position(error.sourceOffset, m_policy->where);
    result.errors.push_back({std::string(m_id), where, error.code, error.message, error.hint,
                             request ? textOf(*request) : std::string()});
}

void Validation::check(std::string_view id, const Policy &policy)
{
    begin(id, policy);
    std::vector<TypeError> errors;
    checkNames(policy, m_schema, errors);
    const ScopeView scope(policy);
    if (!hasApplicableAction(scope, m_schema))
        errors.push_back(noApplicableAction(scope, m_schema, policy.where.offset));
    for (const TypeError &error : errors)
        add(error, nullptr);
    if (!checkTypes(policy))
        result.warnings.push_back({std::string(id),
                                   policy.where,
                                   ValidationCode::ImpossiblePolicy,
                                   "This policy can never hold.",
                                   "Its scope and conditions contradict each other or the schema.",
                                   {}});
}

bool Validation::checkTypes(const Policy &policy)
{
    Shapes shapes;
    std::vector<std::vector<ShapeId>> shapesOf;
    shapesOf.reserve(policy.conditions.size());
    for (const Condition &condition : policy.conditions)
        shapesOf.push_back(shapes.of(condition.body));
    const ScopeView scope(policy);
    const std::size_t first = result.errors.size();
    bool possible = false;
    for (const RequestType &request : m_requests) {
        if (matchOfRequest(scope, request, m_schema) == Match::Never)
            continue;
        Typechecker checker(m_schema, request, shapes);
        Typing all = typed(Type::boolean(true));
        for (std::size_t i = 0; i < shapesOf.size() && !all.is(TypeKind::False); ++i) {
            const Condition &condition = policy.conditions[i];
            Typing next = checker.checkBool(condition.body, shapesOf[i]);
            if (condition.unless)
                next = Typechecker::negated(std::move(next));
            checker.assume(next.capabilities);
            all = Typechecker::both(std::move(all), next);
        }
        possible = possible || !all.is(TypeKind::False);
        for (const TypeError &error : checker.errors())
            add(error, &request);
    }
    std::stable_sort(result.errors.begin() + std::ptrdiff_t(first), result.errors.end(),
                     [](const ValidationIssue &a, const ValidationIssue &b) {
                         return a.where.offset < b.where.offset;
                     });
    return possible;
}

void Validation::checkSlots(const LinkedPolicy &link)
{
    const auto entity = [](const ScopeConstraint &constraint,
                           const std::optional<EntityUid> &value) -> const EntityUid * {
        if (constraint.slot)
            return value ? &*value : nullptr;
        return constraint.entity.isNull() ? nullptr : &constraint.entity;
    };
    const ScopeView scope(*link.body, entity(link.body->principal, link.slotValues.principal),
                          entity(link.body->resource, link.slotValues.resource));
    const std::tuple key(link.body, scope.principalEntity ? scope.principalEntity->type() : "",
                         scope.resourceEntity ? scope.resourceEntity->type() : "");
    const auto [found, isNew] = m_fits.emplace(key, false);
    if (isNew)
        found->second = hasApplicableAction(scope, m_schema);
    if (!found->second)
        add(noApplicableAction(scope, m_schema, link.body->where.offset), nullptr);
}

void Validation::checkLink(std::string_view id, const LinkedPolicy &link)
{
    begin(id, *link.body);
    for (const auto &value : {link.slotValues.principal, link.slotValues.resource}) {
        if (value && !m_schema.entityType(value->type()) && !m_schema.isActionType(value->type()))
            add(unknownEntityType(m_schema, value->type(), link.body->where.offset), nullptr);
    }
    checkSlots(link);
    warnOfEnumIds(link);
}

// The reference lets these pass, so that they are no errors.
void Validation::warnOfEnumIds(const LinkedPolicy &link)
{
    for (const auto &value : {link.slotValues.principal, link.slotValues.resource}) {
        if (!value)
            continue;
        if (const auto error = unknownEnumId(m_schema, *value, link.body->where.offset))
            result.warnings.push_back({std::string(m_id),
                                       link.body->where,
                                       error->code,
                                       error->message,
                                       error->hint,
                                       {}});
    }
}

} // namespace

ValidationResult validate(const PolicySet &policies, const Schema &schema, std::string_view source)
{
    Validation validation(schema, source);
    for (const auto &[id, policy] : policies.templates())
        validation.check(id, *policy);
    for (const auto &[id, policy] : policies.policies()) {
        if (policy.isLink())
            validation.checkLink(id, policy);
        else
            validation.check(id, *policy.body);
    }
    return std::move(validation.result);
}

ValidationResult validate(const Policy &policy, const Schema &schema, std::string_view source,
                          std::string_view policyId)
{
    Validation validation(schema, source);
    validation.check(policyId, policy);
    return std::move(validation.result);
}

} // namespace bailiwick::cedar
