// SPDX-License-Identifier: Apache-2.0
// Order, equality, hash and text of values.
#include "models/cedar/extension.h"
#include "models/cedar/extension_ip.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/value.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

template<class T>
int threeWay(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareUids(const UidObject *a, const UidObject *b)
{
    if (a == b || !a || !b)
        return threeWay(a != nullptr, b != nullptr);
    if (const int order = a->type.compare(b->type); order != 0)
        return order;
    return a->id.compare(b->id);
}

int compareSets(const Value &a, const Value &b)
{
    const auto left = a.elements();
    const auto right = b.elements();
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (const int order = left[i].compare(right[i]); order != 0)
            return order;
    }
    return threeWay(left.size(), right.size());
}

int compareRecords(const Value &a, const Value &b)
{
    const auto left = a.fields();
    const auto right = b.fields();
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (const int order = left[i].first.compare(right[i].first); order != 0)
            return order;
        if (const int order = left[i].second.compare(right[i].second); order != 0)
            return order;
    }
    return threeWay(left.size(), right.size());
}

std::size_t mix(std::size_t seed, std::size_t more)
{
    return seed ^ (more + 0x9e3779b97f4a7c15ULL + (seed << 6U) + (seed >> 2U));
}

std::string joined(const Value &set)
{
    std::string out = "[";
    for (const Value &element : set.elements()) {
        if (out.size() > 1)
            out += ", ";
        out += element.text();
    }
    return out + ']';
}

std::string recordText(const Value &record)
{
    std::string out = "{";
    for (const auto &[name, value] : record.fields()) {
        if (out.size() > 1)
            out += ", ";
        out += (isIdentifier(name) ? name : quoted(name)) + ": " + value.text();
    }
    return out + '}';
}

} // namespace

int Value::compare(const Value &other) const
{
    if (m_kind != other.m_kind)
        return threeWay(m_kind, other.m_kind);
    switch (m_kind) {
    case Kind::String:
        return asString().compare(other.asString());
    case Kind::Entity:
        return compareUids(uidObject(), other.uidObject());
    case Kind::Set:
        return m_integer == other.m_integer ? 0 : compareSets(*this, other);
    case Kind::Record:
        return m_integer == other.m_integer ? 0 : compareRecords(*this, other);
    case Kind::IpAddr:
        return asIpAddr().compare(other.asIpAddr());
    default:
        return threeWay(m_integer, other.m_integer);
    }
}

bool Value::operator==(const Value &other) const
{
    if (m_kind != other.m_kind)
        return false;
    if (m_kind == Kind::String)
        return asString() == other.asString();
    if (m_kind == Kind::Entity && m_size != other.m_size)
        return false;
    return compare(other) == 0;
}

std::size_t Value::hash() const
{
    std::size_t seed = static_cast<std::size_t>(m_kind) * 0x9e3779b97f4a7c15ULL;
    switch (m_kind) {
    case Kind::String:
        return mix(seed, std::hash<std::string_view>{}(asString()));
    case Kind::Entity:
        return mix(seed, uidObject() ? uidObject()->hash : 0);
    case Kind::Set:
        for (const Value &element : elements())
            seed = mix(seed, element.hash());
        return seed;
    case Kind::Record:
        for (const auto &[name, value] : fields())
            seed = mix(mix(seed, std::hash<std::string>{}(name)), value.hash());
        return seed;
    case Kind::IpAddr:
        return mix(seed, asIpAddr().hash());
    default:
        return mix(seed, std::hash<std::int64_t>{}(m_integer));
    }
}

std::string Value::text() const
{
    switch (m_kind) {
    case Kind::Bool:
        return asBool() ? "true" : "false";
    case Kind::Long:
        return std::to_string(m_integer);
    case Kind::String:
        return quoted(asString());
    case Kind::Entity:
        return asEntity().text();
    case Kind::Set:
        return joined(*this);
    case Kind::Record:
        return recordText(*this);
    default:
        break;
    }
    const ExtensionText parts = extensionText(*this);
    std::string out =
        std::string(functionInfo(parts.constructor).name) + '(' + quoted(parts.argument) + ')';
    if (parts.offsetArgument)
        out += ".offset(duration(" + quoted(*parts.offsetArgument) + "))";
    return out;
}

} // namespace bailiwick::cedar
