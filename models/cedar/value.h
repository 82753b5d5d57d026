// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_uid.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Values of the language (specification: Cedar.Spec.Value).
namespace bailiwick::cedar {

enum class Kind : std::uint8_t {
    Bool,
    Long,
    String,
    Entity,
    Set,
    Record,
    Decimal,
    IpAddr,
    Datetime,
    Duration,
};
std::string_view kindName(Kind kind); // "bool", "long", "string", "entity", "set", …

class Value;
struct IpObject;
using RecordField = std::pair<std::string, Value>;

// An immutable value, 16 bytes. Scalars stand in place; the rest is a reference-counted object.
//
// A value can be *borrowed*: it then points at something its maker keeps alive (a column's
// characters, another value) and copying it touches no count. The evaluator computes with
// borrowed values and returns owned ones; owned() turns one into the other. Values inside sets
// and records are always owned.
//
// Thread contract: const access from any thread. Equality is the language's `==`: exact, values
// of different kinds differ, sets ignore order and repetition. O(size).
class Value
{
public:
    Value() noexcept; // false
    Value(const Value &other) noexcept;
    Value(Value &&other) noexcept;
    Value &operator=(Value other) noexcept;
    ~Value();

    static Value boolean(bool value) noexcept;
    static Value integer(std::int64_t value) noexcept;
    static Value string(std::string text);
    static Value borrowedString(std::string_view text) noexcept; // at most 4 GiB
    static Value entity(const EntityUid &uid);
    static Value borrowedEntity(const EntityUid &uid) noexcept;
    // Sorts and drops repetitions: O(n log n).
    static Value set(std::vector<Value> elements);
    // Sorts by name; of fields with one name the last counts: O(n log n).
    static Value record(std::vector<RecordField> fields);
    static Value emptyRecord();
    static Value decimal(std::int64_t tenThousandths) noexcept;
    static Value datetime(std::int64_t millisecondsSinceEpoch) noexcept;
    static Value duration(std::int64_t milliseconds) noexcept;
    static Value ipAddr(const Handle<IpObject> &address);

    Kind kind() const noexcept { return m_kind; }
    bool isBool() const noexcept { return m_kind == Kind::Bool; }
    bool isLong() const noexcept { return m_kind == Kind::Long; }
    bool isString() const noexcept { return m_kind == Kind::String; }
    bool isEntity() const noexcept { return m_kind == Kind::Entity; }
    bool isSet() const noexcept { return m_kind == Kind::Set; }
    bool isRecord() const noexcept { return m_kind == Kind::Record; }

    // Each requires the kind in its name.
    bool asBool() const noexcept { return m_integer != 0; }
    std::int64_t asLong() const noexcept { return m_integer; }
    std::string_view asString() const noexcept;
    EntityUid asEntity() const;
    const UidObject *uidObject() const noexcept;
    std::span<const Value> elements() const noexcept;     // sorted, distinct
    std::span<const RecordField> fields() const noexcept; // sorted by name
    // Ten-thousandths of a decimal, milliseconds of a datetime or duration.
    std::int64_t units() const noexcept { return m_integer; }
    const IpObject &asIpAddr() const noexcept;

    bool contains(const Value &element) const;      // set; O(log n)
    const Value *find(std::string_view name) const; // record; O(log n); null: absent

    // The same value without a count of its own; valid while *this is.
    Value borrow() const noexcept;
    Value owned() const;
    bool isBorrowed() const noexcept
    {
        return m_storage == Storage::Borrowed || m_storage == Storage::Characters;
    }

    std::size_t hash() const;
    // A total order that agrees with ==: by kind, then by content.
    int compare(const Value &other) const;
    bool operator==(const Value &other) const;

    // As an expression that evaluates to this value.
    std::string text() const;

private:
    enum class Storage : std::uint8_t { Inline, Owned, Borrowed, Characters };
    Value(Kind kind, Storage storage, std::uint32_t size) noexcept;
    static Value fromObject(Kind kind, const Object *fresh) noexcept;
    static std::uint32_t tagOf(const EntityUid &uid) noexcept;

    Kind m_kind;
    Storage m_storage;
    std::uint32_t m_size; // of characters; of an entity half of its hash, so that most that differ
                          // are told apart without a look at them
    union {
        std::int64_t m_integer;
        const Object *m_object;
        const char *m_characters;
    };
};

// What copies and moves in the inner loops stands here, to be compiled in place. Copies go through
// the integer member of the union, so it must hold a whole pointer.
static_assert(sizeof(void *) <= sizeof(std::int64_t));

inline Value::Value() noexcept
    : Value(Kind::Bool, Storage::Inline, 0)
{
}

inline Value::Value(Kind kind, Storage storage, std::uint32_t size) noexcept
    : m_kind(kind)
    , m_storage(storage)
    , m_size(size)
    , m_integer(0)
{
}

inline Value::Value(const Value &other) noexcept
    : m_kind(other.m_kind)
    , m_storage(other.m_storage)
    , m_size(other.m_size)
    , m_integer(other.m_integer)
{
    if (m_storage == Storage::Owned)
        m_object->retain();
}

inline Value::Value(Value &&other) noexcept
    : m_kind(other.m_kind)
    , m_storage(std::exchange(other.m_storage, Storage::Inline))
    , m_size(other.m_size)
    , m_integer(other.m_integer)
{
    other.m_kind = Kind::Bool;
    other.m_integer = 0;
}

inline Value &Value::operator=(Value other) noexcept
{
    std::swap(m_kind, other.m_kind);
    std::swap(m_storage, other.m_storage);
    std::swap(m_size, other.m_size);
    std::swap(m_integer, other.m_integer);
    return *this;
}

inline Value::~Value()
{
    if (m_storage == Storage::Owned)
        m_object->release();
}

inline Value Value::boolean(bool value) noexcept
{
    Value out(Kind::Bool, Storage::Inline, 0);
    out.m_integer = value ? 1 : 0;
    return out;
}

inline Value Value::integer(std::int64_t value) noexcept
{
    Value out(Kind::Long, Storage::Inline, 0);
    out.m_integer = value;
    return out;
}

inline Value Value::borrow() const noexcept
{
    Value out(m_kind, m_storage == Storage::Owned ? Storage::Borrowed : m_storage, m_size);
    out.m_integer = m_integer;
    return out;
}

struct ValueHash
{
    std::size_t operator()(const Value &value) const { return value.hash(); }
};

} // namespace bailiwick::cedar
