// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/evaluator.h"

#include "models/cedar/machine.h"

namespace bailiwick::cedar {

tl::expected<Value, EvalError> evaluate(const Expr &expr, const Request &request,
                                        const EntityStore &entities)
{
    Machine machine(request, entities);
    Value value;
    if (!machine.run(expr, value))
        return tl::make_unexpected(machine.error());
    return value.owned();
}

Truth holds(const Expr &condition, const Request &request, const EntityStore &entities)
{
    return Machine(request, entities).truth(condition);
}

tl::expected<bool, EvalError> evaluateCondition(const Expr &condition, const Request &request,
                                                const EntityStore &entities)
{
    Machine machine(request, entities);
    bool value = false;
    if (!machine.runBool(condition, value))
        return tl::make_unexpected(machine.error());
    return value;
}

} // namespace bailiwick::cedar
