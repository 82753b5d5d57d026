// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

namespace bailiwick::draft {

// A draft as the journal writes it:
//   {"format":"bailiwick-journal","version":1,"account":…,"baseRevision":N,"inForce":n,"reason":…,
//    "steps":[{"text","changes":[…],"dropped":[{"type","id"}]}],
//    "originals":[{"type","id"[,"entity":{…}]}][,"unfinished":{policy}]}
// `originals` holds what the steps touch as it was, for telling conflicts after a restart.
struct Journal
{
    QString account;
    std::int64_t baseRevision = 0;
    int inForce = 0;
    QString reason;
    std::vector<Edit> steps;
    Draft::Originals originals;
    std::optional<fleet::Policy> unfinished; // Draft::unfinishedPolicy()
};

QByteArray toBytes(const Journal &journal);
// Errors: "not-a-journal", "newer-version", and those of parseJson, changeSetFromJson.
fleet::Expected<Journal> journalFrom(const QByteArray &bytes);

} // namespace bailiwick::draft
