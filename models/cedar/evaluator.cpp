// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/evaluator.h"

#include "models/cedar/machine.h"

namespace bailiwick::cedar {

tl::expected<Value, EvalError> evaluate(const Expr &expr, const Request &request,
                                        const EntityStore &entities)
{
    Machine machine(expr, request, entities);
    Value value;
    if (!machine.run(value))
        return tl::make_unexpected(machine.error());
    return value.owned();
}

Truth holds(const Expr &condition, const Request &request, const EntityStore &entities)
{
    Machine machine(condition, request, entities);
    bool value = false;
    if (!machine.runBool(value))
        return Truth::Error;
    return value ? Truth::True : Truth::False;
}

tl::expected<bool, EvalError> evaluateCondition(const Expr &condition, const Request &request,
                                                const EntityStore &entities)
{
    Machine machine(condition, request, entities);
    bool value = false;
    if (!machine.runBool(value))
        return tl::make_unexpected(machine.error());
    return value;
}

} // namespace bailiwick::cedar
