// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/grants.h"
#include "models/store/rows/failure.h"
#include "models/store/rows/statement.h"

#include <optional>

namespace bailiwick::store {

// Values of the fleet that stand in several columns, or as a word: the same in every table.

// What a word of the store stands for. Throws Failure "store-damaged" for none.
template<typename T>
T known(std::optional<T> value, std::string_view text)
{
    if (!value)
        fail("store-damaged", "The store holds the unknown kind \"" + std::string(text) + "\".",
             "Restore the newest backup.");
    return *value;
}

// From `column` and the one after it; null: without a beginning, an end.
fleet::Validity validityOf(const Statement &row, int column);
Statement &bindValidity(Statement &row, const fleet::Validity &validity);
// Kind and id.
fleet::Scope scopeOf(const Statement &row, int column);

} // namespace bailiwick::store
