// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"

#include <QString>
#include <QtGlobal>

#include <optional>

namespace bailiwick::items {

// Data roles that all item models of this folder share; a model answers those that fit it.
enum Role {
    IdRole = Qt::UserRole + 1, // QString: id of the row's (or cell's) entity; empty: none
    PrincipalRole,             // QString "membership <id>" (see principalFromText)
    IconRole,                  // QString: name of an icon in resources/icons, e.g. "site"
    StateRole,                 // QString: machine word of the state, for pills: "active", "cut"…
    StateTextRole,             // QString: the same for people
    ToneRole,                  // int, a Tone: how the state is to be coloured
    PendingRole,               // bool: differs from the base because of the draft
    MatchRole,                 // bool: matches the filter text itself
    ContextRole,               // bool: shown for context only, to be dimmed
    SortRole,                  // what to sort by when the text is not it
    TimeRole,                  // qint64 ms UTC: cells that are times
    ProblemRole                // QString: one sentence why something cannot be done here
};

// Never the only sign: a text says the same.
enum class Tone { Neutral, Good, Warning, Bad, Accent, Muted };

QString principalText(const fleet::PrincipalRef &principal);
std::optional<fleet::PrincipalRef> principalFromText(const QString &text);
inline QString idText(const fleet::Id &id)
{
    return id.isNull() ? QString() : QString::fromStdString(id.toString());
}
inline std::optional<fleet::Id> idFromText(const QString &text)
{
    return fleet::Id::fromString(text.toStdString());
}

} // namespace bailiwick::items
