// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/tone.h"

class QModelIndex;

namespace bailiwick::widgets {

/// The tone of a cell of one of our item models: by its StateRole where the word is one of the
/// matrix's or a difference's ("granted", "inherited", "denied", "expiring", "pending", "gained",
/// "lost"…), otherwise by its ToneRole.
Tone toneOf(const QModelIndex &index);

} // namespace bailiwick::widgets
