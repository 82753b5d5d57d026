// SPDX-License-Identifier: Apache-2.0
#include "models/items/logged_words.h"

#include "models/fleet/action.h"
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace bailiwick::items::labels {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::LoggedWords)
};

// "role:assign Via Roma 47" → "Assign roles – Via Roma 47"
QString change(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    const std::string action = text.left(space).toStdString();
    if (!fleet::isActionName(action))
        return text;
    const QString subject = space < 0 ? QString() : text.mid(space + 1);
    return subject.isEmpty()
               ? labels::action(action)
               : Text::tr("%1 – %2", "action, on what").arg(labels::action(action), subject);
}

} // namespace

QString loggedKind(const QString &type)
{
    const std::string name = type.toStdString();
    if (type == QLatin1String("revision"))
        return Text::tr("Revision");
    if (type == QLatin1String("session"))
        return Text::tr("Session");
    if (type == QLatin1String("database"))
        return Text::tr("Database");
    if (const auto kind = fleet::resourceKindFromName(name))
        return of(*kind);
    const auto kind = fleet::entityKindFromName(name);
    return kind ? of(*kind) : type;
}

QString loggedField(const QString &key)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("action"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Action")},
        {QStringLiteral("actions"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Actions")},
        {QStringLiteral("anyKeyword"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Whatever keyword")},
        {QStringLiteral("assignments"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Assignments")},
        {QStringLiteral("attributes"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Attributes")},
        {QStringLiteral("blocked"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Blocked")},
        {QStringLiteral("brings"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Brings")},
        {QStringLiteral("ceiling"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Ceiling")},
        {QStringLiteral("condition"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Condition")},
        {QStringLiteral("creator"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Creator")},
        {QStringLiteral("cut"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Cut off")},
        {QStringLiteral("delegation"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Delegation")},
        {QStringLiteral("description"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Description")},
        {QStringLiteral("digest"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Digest")},
        {QStringLiteral("device"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Device")},
        {QStringLiteral("disabled"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Disabled")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "E-mail")},
        {QStringLiteral("externalId"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "External id")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "File")},
        {QStringLiteral("from"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "From")},
        {QStringLiteral("group"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Group")},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Id")},
        {QStringLiteral("keywords"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Keywords")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Kind")},
        {QStringLiteral("members"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Members")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Name")},
        {QStringLiteral("organization"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Organization")},
        {QStringLiteral("origin"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Derived from")},
        {QStringLiteral("ownership"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Ownership")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Parent")},
        {QStringLiteral("passes"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Passing on")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Person")},
        {QStringLiteral("primary"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Primary user")},
        {QStringLiteral("principal"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Given to")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Reason")},
        {QStringLiteral("region"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Region")},
        {QStringLiteral("resource"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Node")},
        {QStringLiteral("revision"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Revision")},
        {QStringLiteral("role"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Role")},
        {QStringLiteral("roles"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Roles")},
        {QStringLiteral("scope"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Place")},
        {QStringLiteral("secondaries"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Secondary users")},
        {QStringLiteral("spaceKind"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Kind of space")},
        {QStringLiteral("spaces"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Spaces")},
        {QStringLiteral("teams"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Teams")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Text")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Title")},
        {QStringLiteral("to"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "To")},
        {QStringLiteral("until"), QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Until")},
        {QStringLiteral("validity"),
         QT_TRANSLATE_NOOP("bailiwick::items::LoggedWords", "Validity")}};
    const char *word = known.value(key);
    return word ? Text::tr(word) : key;
}

QString revisionSummary(const QString &summary)
{
    static const QRegularExpression seen(QStringLiteral("^(\\d{1,9}) changes? to what you see$"));
    static const QRegularExpression import(
        QStringLiteral("^import: (\\d{1,9}) added, (\\d{1,9}) updated$"));
    static const QRegularExpression several(QStringLiteral("^(\\d{1,9}) changes: "));
    if (const auto match = seen.match(summary); match.hasMatch())
        return Text::tr("%n change(s) to what you see", nullptr, match.captured(1).toInt());
    if (const auto match = import.match(summary); match.hasMatch())
        return Text::tr("Import: %1 added, %2 updated").arg(match.captured(1), match.captured(2));
    const auto match = several.match(summary);
    QStringList parts =
        summary.mid(match.capturedEnd() > 0 ? match.capturedEnd() : 0).split(QStringLiteral("; "));
    for (QString &part : parts)
        part = change(part);
    const QString changes = parts.join(QStringLiteral("; "));
    return match.hasMatch()
               ? Text::tr("%n change(s): ", nullptr, match.captured(1).toInt()) + changes
               : changes;
}

} // namespace bailiwick::items::labels
