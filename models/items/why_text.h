// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/explain.h"

#include <QStringList>

namespace bailiwick::items {

// Sentences that say why somebody may do something, or what stands in the way: one for each path
// of the explanation, in the language of the program (access::sentences has them in English for
// programs without Qt). What the viewer may not see is "a rule above you".
QStringList whyText(const access::Snapshot &snapshot, const access::Explanation &explanation);

// "the policy “Nobody deletes”", "a rule above you"
QString policyText(const fleet::State &state, fleet::Id policy);

} // namespace bailiwick::items
