// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/evaluator.h"
#include "models/cedar/typechecker.h"
#include "models/cedar/validator.h"
#include "tests/support/registry.h"
#include "typed_expr_generator.h"

#include <QTest>

using namespace bailiwick::cedar;
using namespace bailiwick::tests;

// What the validator is for (specification: Cedar.Thm.Validation, soundness): a policy that passes
// does not fail at decision time on requests and entities that fit the schema, other than by what
// types cannot tell.
class TestValidatorSoundness : public QObject
{
    Q_OBJECT

private slots:
    void passingPoliciesDoNotFail();
};

namespace {

bool excusable(EvalErrorKind kind)
{
    return kind == EvalErrorKind::Overflow || kind == EvalErrorKind::Extension ||
           kind == EvalErrorKind::MissingEntity;
}

// Empty: all is well. Conditions are evaluated in order up to the first that does not hold.
std::string failure(const std::vector<Expr> &conditions, const Schema &schema,
                    const RequestType &type, const Request &request, const Entities &entities)
{
    for (const Expr &condition : conditions) {
        const auto value = evaluateCondition(condition, request, entities);
        if (!value)
            return excusable(value.error().kind) ? "" : value.error().message;
        // What is always true or always false by its type is so.
        const std::optional<Type> known = typeOf(condition, schema, type);
        if (known && known->kind() == (*value ? TypeKind::False : TypeKind::True))
            return "has the type " + known->text() + " and the other value";
        if (!*value)
            return {};
    }
    return {};
}

} // namespace

void TestValidatorSoundness::passingPoliciesDoNotFail()
{
    const std::uint64_t seed = std::random_device{}();
    WorldGenerator world(seed);
    int passed = 0;
    int refused = 0;
    int possible = 0;
    for (int round = 0; round < 240; ++round) {
        const Schema schema = world.schema();
        const std::vector<RequestType> types = schema.requestTypes();
        std::vector<Entities> stores;
        for (int i = 0; i < 6; ++i)
            stores.push_back(world.entities(schema));
        for (int i = 0; i < 40; ++i) {
            const RequestType &type = types[world.below(types.size())];
            const auto conditions = TypedExprGenerator(world, schema, type).conditions();
            Policy policy;
            policy.principal = {ScopeConstraint::Form::Is, type.principal, {}, false, {}, {}};
            policy.resource = {ScopeConstraint::Form::Is, type.resource, {}, false, {}, {}};
            policy.action = {ActionConstraint::Form::Equal, {type.action}, {}};
            for (const Expr &condition : conditions)
                policy.conditions.push_back({false, condition});
            const ValidationResult result = validate(policy, schema);
            ++(result.passed() ? passed : refused);
            if (!result.passed())
                continue;
            possible += result.warnings.empty() ? 1 : 0;
            for (const Entities &store : stores) {
                const std::string why =
                    failure(conditions, schema, type, world.request(type), store);
                if (!why.empty())
                    QFAIL(("seed " + std::to_string(seed) + ": " + policy.text() + "\n" + why)
                              .c_str());
            }
        }
    }
    qInfo("%d passed (%d of them can hold), %d refused", passed, possible, refused);
    QVERIFY2(passed > 3000 && possible > 2000 && refused > 1500,
             ("seed " + std::to_string(seed)).c_str());
}

BAILIWICK_TEST(TestValidatorSoundness)
#include "tst_validator_soundness.moc"
