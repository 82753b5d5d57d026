// SPDX-License-Identifier: Apache-2.0
#include "models/items/logged_actions.h"

#include <QCoreApplication>
#include <QHash>

namespace bailiwick::items::labels {

const char *loggedActionLabel(const QString &name)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("access:commit"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Commit changes")},
        {QStringLiteral("access:use"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Use the server")},
        {QStringLiteral("db:query"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Query the database")},
        {QStringLiteral("delegation:cut"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Cut off delegation")},
        {QStringLiteral("delegation:restore"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Restore delegation")},
        {QStringLiteral("fleet:import"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Import fleet")},
        {QStringLiteral("fleet:read"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Read fleet")},
        {QStringLiteral("organization:block"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Block organization")},
        {QStringLiteral("organization:unblock"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Unblock organization")},
        {QStringLiteral("role:remove"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Remove role")},
        {QStringLiteral("role:withdraw"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Take role away")},
        {QStringLiteral("session:close"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Sign out")},
        {QStringLiteral("session:open"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Sign in")},
        {QStringLiteral("session:refresh"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Renew session")},
        {QStringLiteral("user:disable"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Disable person")},
        {QStringLiteral("user:enable"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Enable person")}};
    return known.value(name);
}

} // namespace bailiwick::items::labels
