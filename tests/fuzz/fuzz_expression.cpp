// SPDX-License-Identifier: Apache-2.0
// Expressions: what is printed parses to the same, and what its value is written as evaluates to
// that value.
#include "fuzz.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

using namespace bailiwick;
using namespace bailiwick::cedar;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto expr = parseExpression(fuzz::textOf(data, size));
    if (!expr)
        return 0;
    const std::string printed = print(*expr);
    const auto again = parseExpression(printed);
    fuzz::require(again && *again == *expr, "what is printed parses to the same", printed);

    const Request request;
    const auto value = evaluate(*expr, request, NoEntities());
    const auto second = evaluate(*again, request, NoEntities());
    fuzz::require(value.has_value() == second.has_value(), "the same expression, the same result");
    if (!value) {
        fuzz::require(value.error().kind == second.error().kind, "the same error");
        return 0;
    }
    fuzz::require(*value == *second, "the same value");
    const auto literal = parseExpression(value->text());
    // A value can be deeper than a text may nest.
    if (!literal)
        return 0;
    const auto evaluated = evaluate(*literal, request, NoEntities());
    fuzz::require(evaluated && *evaluated == *value, "a value's text evaluates to it",
                  value->text());
    return 0;
}
