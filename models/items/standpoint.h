// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/earlier_state_loader.h"

#include <QString>

#include <optional>

namespace bailiwick::items {

// From where in time a screen looks at the fleet: now, at an earlier state, or at the newest state
// as it will stand at a later moment. Other than now nothing is edited.
struct Standpoint
{
    std::optional<remote::EarlierState> earlier; // nullopt: the newest state
    fleet::Time later = 0;                       // 0: now; counts without an earlier state

    bool isNow() const { return !earlier && later == 0; }
    // What questions are asked for.
    fleet::Time moment() const
    {
        if (earlier)
            return earlier->moment;
        return later != 0 ? later : fleet::currentTime();
    }
    // The state looked at, given the newest one.
    const access::SnapshotPtr &snapshot(const access::SnapshotPtr &newest) const
    {
        return earlier ? earlier->snapshot : newest;
    }
};

// "committed 3 Mar 2026 14:20 by Nora Lind"; empty where the server does not tell.
QString committedText(const remote::RevisionSummary &revision);
// "The fleet as of revision 12, committed 3 Mar 2026 14:20 by Nora Lind."; empty for now.
QString standpointText(const Standpoint &standpoint);
// Why it was committed, and that nothing can be changed; empty for now.
QString standpointDetail(const Standpoint &standpoint);

} // namespace bailiwick::items
