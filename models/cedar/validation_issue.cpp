// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/validation_issue.h"

#include <array>

namespace bailiwick::cedar {

std::string_view validationCodeName(ValidationCode code)
{
    static constexpr std::array<std::string_view, 16> names{"unknown-entity-type",
                                                            "unknown-action",
                                                            "unknown-enum-id",
                                                            "no-applicable-action",
                                                            "unexpected-type",
                                                            "incompatible-types",
                                                            "unknown-attribute",
                                                            "optional-attribute",
                                                            "untested-tag",
                                                            "no-tags",
                                                            "empty-set",
                                                            "non-literal-constructor",
                                                            "refused-constructor",
                                                            "wrong-argument-count",
                                                            "too-deep",
                                                            "impossible-policy"};
    static_assert(static_cast<std::size_t>(ValidationCode::ImpossiblePolicy) + 1 == names.size());
    return names[static_cast<std::size_t>(code)];
}

std::string ValidationIssue::text() const
{
    std::string out = policyId.empty() ? "" : policyId + ", ";
    out += "line " + std::to_string(where.line) + ", column " + std::to_string(where.column) +
           ": " + message;
    if (!hint.empty())
        out += ' ' + hint;
    return request.empty() ? out : out + " (" + request + ')';
}

} // namespace bailiwick::cedar
