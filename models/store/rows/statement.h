// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/hash.h"
#include "models/fleet/id.h"

#include <string>
#include <string_view>

namespace bailiwick::store {

// One statement of an engine. Parameters are bound in order and copied. Throws Failure, as soon as
// the engine says that something is wrong: what run() began may fail at a later statement of the
// connection, at the latest when the transaction commits.
class Statement
{
public:
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(std::int64_t value);
    Statement &bind(std::string_view value);
    Statement &bind(const char *value) { return bind(std::string_view(value)); }
    Statement &bind(const fleet::Id &id); // null for the null id
    Statement &bind(bool value) { return bind(std::int64_t{value}); }
    Statement &bind(int value) { return bind(std::int64_t{value}); }
    Statement &bindBlob(std::string_view bytes);
    Statement &bind(const audit::Hash &hash) { return bindBlob(audit::bytes(hash)); }
    Statement &bindNull();
    Statement &bindKey(const fleet::Id &id) // the null id as a value
    {
        bindId(id);
        return *this;
    }

    virtual bool step() = 0;       // is there a row?
    virtual void run() = 0;        // to its end; rows are ignored
    virtual int runCounting() = 0; // and how many rows it changed
    virtual void reset() noexcept = 0;

    // Of the current row, left to right.
    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0; // valid until the next step
    virtual std::string_view blob(int column) const = 0;
    virtual fleet::Id id(int column) const = 0; // null id for null; Failure for what is no id
    std::string string(int column) const { return std::string(text(column)); }
    audit::Hash hash(int column) const;

protected:
    Statement() = default;
    virtual void bindInteger(std::int64_t value) = 0;
    virtual void bindText(std::string_view value) = 0;
    virtual void bindId(const fleet::Id &id) = 0;
    virtual void bindBytes(std::string_view bytes) = 0;
    virtual void bindNothing() = 0;
};

// Resets when the reading is over, so that no row keeps a transaction open.
class Reading
{
public:
    explicit Reading(Statement &statement)
        : m_statement(statement)
    {
    }
    ~Reading() { m_statement.reset(); }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

private:
    Statement &m_statement;
};

} // namespace bailiwick::store
