// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/least_upper_bound.h"

namespace bailiwick::cedar {

namespace {

std::optional<Type> ofRecords(const Type &a, const Type &b)
{
    const std::vector<FieldType> &left = a.record().fields;
    const std::vector<FieldType> &right = b.record().fields;
    if (&left == &right)
        return a;
    if (left.size() != right.size())
        return std::nullopt;
    RecordType out;
    out.fields.reserve(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].name != right[i].name || left[i].required != right[i].required)
            return std::nullopt;
        std::optional<Type> type = leastUpperBound(left[i].type, right[i].type);
        if (!type)
            return std::nullopt;
        out.fields.push_back({left[i].name, std::move(*type), left[i].required});
    }
    return Type::record(std::move(out));
}

} // namespace

std::optional<Type> leastUpperBound(const Type &a, const Type &b)
{
    if (a.isBool() && b.isBool())
        return a.kind() == b.kind() ? a : Type();
    if (a.kind() != b.kind())
        return std::nullopt;
    if (a.isRecord())
        return ofRecords(a, b);
    if (a.isSet()) {
        if (&a.element() == &b.element())
            return a;
        std::optional<Type> element = leastUpperBound(a.element(), b.element());
        return element ? std::optional<Type>(Type::set(std::move(*element))) : std::nullopt;
    }
    return a == b ? std::optional<Type>(a) : std::nullopt;
}

} // namespace bailiwick::cedar
