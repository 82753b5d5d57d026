// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/value.h"

#include "models/cedar/extension_ip.h"
#include "models/cedar/value_objects.h"

#include <algorithm>
#include <utility>

namespace bailiwick::cedar {

std::string_view kindName(Kind kind)
{
    static constexpr std::string_view names[] = {"bool",     "long",    "string",  "entity",
                                                 "set",      "record",  "decimal", "ipaddr",
                                                 "datetime", "duration"};
    return names[static_cast<std::size_t>(kind)];
}

Value Value::fromObject(Kind kind, const Object *fresh) noexcept
{
    Value value(kind, Storage::Owned, 0);
    value.m_object = fresh;
    return value;
}

std::uint32_t Value::tagOf(const EntityUid &uid) noexcept
{
    return static_cast<std::uint32_t>(uid.hash());
}

Value Value::decimal(std::int64_t tenThousandths) noexcept
{
    Value out = integer(tenThousandths);
    out.m_kind = Kind::Decimal;
    return out;
}

Value Value::datetime(std::int64_t millisecondsSinceEpoch) noexcept
{
    Value out = integer(millisecondsSinceEpoch);
    out.m_kind = Kind::Datetime;
    return out;
}

Value Value::duration(std::int64_t milliseconds) noexcept
{
    Value out = integer(milliseconds);
    out.m_kind = Kind::Duration;
    return out;
}

Value Value::string(std::string text)
{
    return fromObject(Kind::String, new StringObject(std::move(text)));
}

Value Value::borrowedString(std::string_view text) noexcept
{
    Value out(Kind::String, Storage::Characters, static_cast<std::uint32_t>(text.size()));
    out.m_characters = text.data();
    return out;
}

Value Value::entity(const EntityUid &uid)
{
    if (uid.isNull())
        return Value(Kind::Entity, Storage::Inline, 0);
    uid.object()->retain();
    Value out = fromObject(Kind::Entity, uid.object());
    out.m_size = tagOf(uid);
    return out;
}

Value Value::borrowedEntity(const EntityUid &uid) noexcept
{
    Value out(Kind::Entity, uid.isNull() ? Storage::Inline : Storage::Borrowed, tagOf(uid));
    out.m_object = uid.object();
    return out;
}

Value Value::ipAddr(const Handle<IpObject> &address)
{
    address->retain();
    return fromObject(Kind::IpAddr, address.get());
}

Value Value::set(std::vector<Value> elements)
{
    if (elements.empty())
        return Value(Kind::Set, Storage::Inline, 0);
    for (Value &element : elements) {
        if (element.isBorrowed())
            element = element.owned();
    }
    const auto less = [](const Value &a, const Value &b) { return a.compare(b) < 0; };
    if (!std::is_sorted(elements.begin(), elements.end(), less))
        std::sort(elements.begin(), elements.end(), less);
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    return fromObject(Kind::Set, new SetObject(std::move(elements)));
}

Value Value::emptyRecord()
{
    return Value(Kind::Record, Storage::Inline, 0);
}

Value Value::record(std::vector<RecordField> fields)
{
    if (fields.empty())
        return emptyRecord();
    for (auto &[name, value] : fields) {
        if (value.isBorrowed())
            value = value.owned();
    }
    std::stable_sort(fields.begin(), fields.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<RecordField> distinct;
    distinct.reserve(fields.size());
    for (RecordField &field : fields) {
        if (!distinct.empty() && distinct.back().first == field.first)
            distinct.back().second = std::move(field.second);
        else
            distinct.push_back(std::move(field));
    }
    return fromObject(Kind::Record, new RecordObject(std::move(distinct)));
}

std::string_view Value::asString() const noexcept
{
    if (m_storage == Storage::Characters)
        return {m_characters, m_size};
    return static_cast<const StringObject *>(m_object)->text;
}

const UidObject *Value::uidObject() const noexcept
{
    return static_cast<const UidObject *>(m_object);
}

EntityUid Value::asEntity() const
{
    return EntityUid::fromObject(uidObject());
}

const IpObject &Value::asIpAddr() const noexcept
{
    return *static_cast<const IpObject *>(m_object);
}

std::span<const Value> Value::elements() const noexcept
{
    if (m_storage == Storage::Inline)
        return {};
    return static_cast<const SetObject *>(m_object)->elements;
}

std::span<const RecordField> Value::fields() const noexcept
{
    if (m_storage == Storage::Inline)
        return {};
    return static_cast<const RecordObject *>(m_object)->fields;
}

bool Value::contains(const Value &element) const
{
    const auto all = elements();
    return std::binary_search(all.begin(), all.end(), element,
                              [](const Value &a, const Value &b) { return a.compare(b) < 0; });
}

const Value *Value::find(std::string_view name) const
{
    const auto all = fields();
    const auto at = std::lower_bound(
        all.begin(), all.end(), name,
        [](const RecordField &field, std::string_view key) { return field.first < key; });
    return at != all.end() && at->first == name ? &at->second : nullptr;
}

Value Value::owned() const
{
    if (m_storage == Storage::Characters)
        return string(std::string(asString()));
    Value out(m_kind, m_storage, m_size);
    out.m_integer = m_integer;
    if (m_storage == Storage::Borrowed) {
        m_object->retain();
        out.m_storage = Storage::Owned;
    } else if (m_storage == Storage::Owned) {
        m_object->retain();
    }
    return out;
}

} // namespace bailiwick::cedar
