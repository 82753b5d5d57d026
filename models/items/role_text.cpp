// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_text.h"

#include "models/items/labels.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleText)
};

QString spelledOut(std::string_view name)
{
    QString words = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

bool holds(const fleet::Role &role, const fleet::ActionName &action)
{
    return std::binary_search(role.actions.begin(), role.actions.end(), action);
}

// "everything with Device", or the labels of what is held.
QStringList heldIn(const ActionArea &area, const fleet::Role &role, bool meta)
{
    QStringList held;
    int size = 0;
    for (const fleet::Action &action : area.actions) {
        if (action.meta != meta)
            continue;
        ++size;
        if (holds(role, action.name))
            held << labels::action(action.name);
    }
    if (size > 1 && held.size() == size && !meta)
        return {Text::tr("everything with “%1”", "an area of actions").arg(area.label)};
    return held;
}

} // namespace

bool ActionArea::isMeta() const
{
    return std::all_of(actions.begin(), actions.end(),
                       [](const fleet::Action &action) { return action.meta; });
}

QString areaLabel(std::string_view area)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("analytics"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Analytics")},
        {QStringLiteral("api"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "API")},
        {QStringLiteral("api-key"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "API keys")},
        {QStringLiteral("apikey"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "API keys")},
        {QStringLiteral("audit"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Audit log")},
        {QStringLiteral("billing"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Billing")},
        {QStringLiteral("credential"),
         QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Credentials")},
        {QStringLiteral("delegation"),
         QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Delegations")},
        {QStringLiteral("device"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Device")},
        {QStringLiteral("firmware"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Firmware")},
        {QStringLiteral("fleet"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Fleet")},
        {QStringLiteral("installer"),
         QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Installer companies")},
        {QStringLiteral("policy"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Policies")},
        {QStringLiteral("preferences"),
         QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Preferences")},
        {QStringLiteral("role"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Roles")},
        {QStringLiteral("site"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Site")},
        {QStringLiteral("team"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "Teams")},
        {QStringLiteral("user"), QT_TRANSLATE_NOOP("bailiwick::items::RoleText", "People")}};
    const char *label =
        known.value(QString::fromUtf8(area.data(), static_cast<qsizetype>(area.size())));
    return label ? Text::tr(label) : spelledOut(area);
}

std::vector<ActionArea> areasOf(const fleet::Table<fleet::Action> &catalogue)
{
    std::map<std::string, ActionArea> byName;
    for (const fleet::Action &action : catalogue) {
        ActionArea &area = byName[std::string(fleet::areaOf(action.name))];
        area.actions.push_back(action);
    }
    std::vector<ActionArea> areas;
    for (auto &[name, area] : byName) {
        area.name = name;
        area.label = areaLabel(name);
        std::sort(area.actions.begin(), area.actions.end(),
                  [](const fleet::Action &a, const fleet::Action &b) { return a.name < b.name; });
        areas.push_back(std::move(area));
    }
    std::stable_sort(areas.begin(), areas.end(), [](const ActionArea &a, const ActionArea &b) {
        if (a.isMeta() != b.isMeta())
            return b.isMeta();
        return a.label.compare(b.label, Qt::CaseInsensitive) < 0;
    });
    return areas;
}

QString roleText(const fleet::Role &role, const std::vector<ActionArea> &areas)
{
    QStringList plain;
    QStringList meta;
    for (const ActionArea &area : areas) {
        plain << heldIn(area, role, false);
        meta << heldIn(area, role, true);
    }
    QStringList sentences;
    if (plain.isEmpty() && meta.isEmpty())
        sentences << Text::tr("May do nothing.");
    if (!plain.isEmpty())
        sentences
            << Text::tr("May: %1.", "a list of actions").arg(plain.join(QStringLiteral("; ")));
    if (!meta.isEmpty())
        sentences << Text::tr("Changes access itself: %1.", "a list of actions")
                         .arg(meta.join(QStringLiteral("; ")));
    if (role.ownership)
        sentences << Text::tr("On devices that are their own or shared with them.");
    if (!role.condition.empty())
        sentences << Text::tr("Only where %1.").arg(QString::fromStdString(role.condition));
    return sentences.join(u' ');
}

QString roleDescription(const fleet::Role &role, const std::vector<ActionArea> &areas)
{
    return role.description.empty() ? roleText(role, areas)
                                    : QString::fromStdString(role.description);
}

} // namespace bailiwick::items
