// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/session_connection.h"

#include <libpq-fe.h>

namespace bailiwick::store {

// Values of a session's statement in text form. The server finds out a parameter's type from where
// it stands. Throws Failure "query-invalid" for a text with a zero byte.
class TextParameters
{
public:
    explicit TextParameters(std::span<const Value> values);

    int count() const { return static_cast<int>(m_values.size()); }
    const char *const *values() const { return m_values.data(); }
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }

private:
    std::vector<std::string> m_texts;
    std::vector<const char *> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

// Whole numbers and truth values are integers (0, 1), bytes are bytes; what else
// has no type of its own here is text.
Value valueAt(const PGresult *result, int row, int column);
std::vector<std::string> columnsOf(const PGresult *result);

} // namespace bailiwick::store
