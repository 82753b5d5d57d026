// SPDX-License-Identifier: Apache-2.0
#include "models/items/standpoint.h"

#include "models/items/labels.h"

#include <QCoreApplication>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::Standpoint)
};

} // namespace

QString committedText(const remote::RevisionSummary &revision)
{
    if (revision.time == 0)
        return {};
    return revision.actor.isEmpty()
               ? Text::tr("committed %1").arg(labels::time(revision.time))
               : Text::tr("committed %1 by %2").arg(labels::time(revision.time), revision.actor);
}

QString standpointText(const Standpoint &standpoint)
{
    if (!standpoint.earlier)
        return standpoint.later == 0
                   ? QString()
                   : Text::tr("You look ahead to %1: the newest state as it will stand then.")
                         .arg(labels::time(standpoint.later));
    const remote::EarlierState &state = *standpoint.earlier;
    const QString number = QString::number(state.revision.revision);
    const QString made = committedText(state.revision);
    const QString revision =
        made.isEmpty() ? Text::tr("revision %1").arg(number)
                       : Text::tr("revision %1, %2", "number, when and by whom").arg(number, made);
    if (state.moment == state.revision.time || made.isEmpty())
        return Text::tr("You look at an earlier state: %1.").arg(revision);
    return Text::tr("You look at the state of %1: %2.", "moment, revision")
        .arg(labels::time(state.moment), revision);
}

QString standpointDetail(const Standpoint &standpoint)
{
    if (standpoint.isNow())
        return {};
    const QString locked = Text::tr("Nothing can be changed in it.");
    if (!standpoint.earlier)
        return Text::tr("What begins or ends by itself until then is counted; what others commit "
                        "until then is not.") +
               u' ' + locked;
    const QString &reason = standpoint.earlier->revision.reason;
    return reason.isEmpty() ? locked : Text::tr("Reason: %1").arg(reason) + u'\n' + locked;
}

} // namespace bailiwick::items
