// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/statement.h"

#include "models/store/rows/failure.h"

namespace bailiwick::store {

Statement &Statement::bind(std::int64_t value)
{
    bindInteger(value);
    return *this;
}

Statement &Statement::bind(std::string_view value)
{
    bindText(value);
    return *this;
}

Statement &Statement::bind(const fleet::Id &id)
{
    id.isNull() ? bindNothing() : bindId(id);
    return *this;
}

Statement &Statement::bindBlob(std::string_view bytes)
{
    bindBytes(bytes);
    return *this;
}

Statement &Statement::bindNull()
{
    bindNothing();
    return *this;
}

audit::Hash Statement::hash(int column) const
{
    const auto hash = audit::hashFromBytes(blob(column));
    if (!hash)
        fail("store-damaged", "The store holds something else where a hash of 32 bytes belongs.",
             "Restore the newest backup.");
    return *hash;
}

} // namespace bailiwick::store
