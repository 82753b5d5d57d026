// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/columns.h"

namespace bailiwick::store {

fleet::Validity validityOf(const Statement &row, int column)
{
    fleet::Validity validity;
    if (!row.isNull(column))
        validity.from = row.integer(column);
    if (!row.isNull(column + 1))
        validity.until = row.integer(column + 1);
    return validity;
}

Statement &bindValidity(Statement &row, const fleet::Validity &validity)
{
    validity.from == fleet::beginningOfTime ? row.bindNull() : row.bind(validity.from);
    validity.until == fleet::endOfTime ? row.bindNull() : row.bind(validity.until);
    return row;
}

fleet::Scope scopeOf(const Statement &row, int column)
{
    return {known(fleet::scopeKindFromName(row.text(column)), row.text(column)),
            row.id(column + 1)};
}

} // namespace bailiwick::store
