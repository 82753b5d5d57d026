// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/copy_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

std::string hexOf(const audit::Hash &hash)
{
    return audit::hex(audit::bytes(hash));
}

} // namespace

wire::Json copyJson(const store::StoreCopy &copy, bool tables)
{
    wire::Json json = {{"revision", copy.revision},
                       {"historyStart", copy.historyStart},
                       {"auditSize", copy.auditSize},
                       {"auditRoot", hexOf(copy.auditRoot)}};
    if (!tables)
        return json;
    for (const store::StoreCopy::Table &table : copy.tables)
        json["tables"][table.name] = {{"rows", table.rows}, {"sha256", hexOf(table.digest)}};
    return json;
}

} // namespace bailiwick::ctl
