// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/preview_job.h"

#include <QStringList>

namespace bailiwick::items {

// What assignments of the draft say and a policy forbids, a line for each person and place, the
// first few: "Ivar Gren (Kvist) at Main house: Push firmware. The policy “…” forbids it."
QStringList withoutEffect(const draft::Preview &preview);

} // namespace bailiwick::items
