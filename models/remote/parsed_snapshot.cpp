// SPDX-License-Identifier: Apache-2.0
#include "models/remote/parsed_snapshot.h"

namespace bailiwick::remote {

ParsedSnapshot parseSnapshot(const QByteArray &body, const access::SnapshotPtr &previous)
{
    auto content = wire::readSnapshot({body.constData(), static_cast<std::size_t>(body.size())});
    if (!content)
        return {tl::unexpected<fleet::Error>(content.error()), {}};
    return {access::Snapshot::build(std::move(content->state), previous), content->header};
}

} // namespace bailiwick::remote
