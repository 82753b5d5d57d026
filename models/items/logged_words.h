// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace bailiwick::items::labels {

// The audit log and the list of revisions hold machine words; these say them to people. What is not
// known here comes back as it is.

// The kind of a subject: "membership" → "Membership", "revision" → "Revision".
QString loggedKind(const QString &type);

// A member of an entity or of an event's detail: "passes" → "Passing on".
QString loggedField(const QString &key);

// A revision's summary: "2 changes: role:assign Via Roma 47; delegation:cut A to B" →
// "2 changes: Assign roles – Via Roma 47; Cut off delegation – A to B". Linear.
QString revisionSummary(const QString &summary);

} // namespace bailiwick::items::labels
