// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/item_tone.h"

#include "models/items/roles.h"

#include <QHash>
#include <QModelIndex>

namespace bailiwick::widgets {

Tone toneOf(const QModelIndex &index)
{
    static const QHash<QString, Tone> words{
        {QStringLiteral("granted"), Tone::Granted},
        {QStringLiteral("inherited"), Tone::Inherited},
        {QStringLiteral("denied"), Tone::Denied},
        {QStringLiteral("pending"), Tone::Pending},
        {QStringLiteral("expiring"), Tone::Expiring},
        {QStringLiteral("gained"), Tone::Gained},
        {QStringLiteral("lost"), Tone::Lost},
    };
    const auto word = words.constFind(index.data(items::StateRole).toString());
    if (word != words.constEnd())
        return *word;
    switch (static_cast<items::Tone>(index.data(items::ToneRole).toInt())) {
    case items::Tone::Good:
        return Tone::Granted;
    case items::Tone::Warning:
        return Tone::Warning;
    case items::Tone::Bad:
        return Tone::Denied;
    case items::Tone::Accent:
        return Tone::Info;
    case items::Tone::Muted:
        return Tone::Inherited;
    case items::Tone::Neutral:
        break;
    }
    return Tone::Neutral;
}

} // namespace bailiwick::widgets
