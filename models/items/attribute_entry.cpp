// SPDX-License-Identifier: Apache-2.0
#include "models/items/attribute_entry.h"

#include "models/access/questions.h"
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::AttributeEntry)
};

std::optional<std::int64_t> numberOf(const QString &text)
{
    bool plain = false;
    const qlonglong number = text.trimmed().toLongLong(&plain);
    if (plain)
        return number;
    const qlonglong grouped = QLocale().toLongLong(text.trimmed(), &plain);
    return plain ? std::optional<std::int64_t>(grouped) : std::nullopt;
}

fleet::TextSet membersOf(const QString &lines)
{
    fleet::TextSet members;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QString member = line.trimmed();
        if (!member.isEmpty())
            members.push_back(member.toStdString());
    }
    return members;
}

QString tooMany(std::size_t members)
{
    return members <= fleet::maximumSetMembers
               ? QString()
               : Text::tr("A set has at most %1 members, this one %2. Use a team or a group.")
                     .arg(labels::count(fleet::maximumSetMembers), labels::count(members));
}

access::AttributeType typeOf(const AttributeEntry &entry)
{
    return access::typeOf(valueOf(entry));
}

QString typeText(access::AttributeType type)
{
    const auto principal = principalKindOf(type);
    const QString kind = attributeKindText(kindOf(type));
    return principal ? Text::tr("%1 (%2)", "set of people or teams, of which")
                           .arg(kind, labels::of(*principal))
                     : kind;
}

} // namespace

QString attributeKindText(AttributeKind kind)
{
    switch (kind) {
    case AttributeKind::Flag:
        return Text::tr("Yes or no");
    case AttributeKind::Integer:
        return Text::tr("Whole number");
    case AttributeKind::Text:
        return Text::tr("Text");
    case AttributeKind::Texts:
        return Text::tr("Set of texts");
    case AttributeKind::Principal:
        return Text::tr("Person or team");
    case AttributeKind::Principals:
        return Text::tr("Set of people or teams");
    }
    return {};
}

AttributeKind kindOf(const fleet::AttributeValue &value)
{
    return kindOf(access::typeOf(value));
}

AttributeKind kindOf(access::AttributeType type)
{
    using Type = access::AttributeType;
    switch (type) {
    case Type::Bool:
        return AttributeKind::Flag;
    case Type::Long:
        return AttributeKind::Integer;
    case Type::String:
        return AttributeKind::Text;
    case Type::StringSet:
        return AttributeKind::Texts;
    default:
        return access::isSet(type) ? AttributeKind::Principals : AttributeKind::Principal;
    }
}

std::optional<fleet::PrincipalKind> principalKindOf(access::AttributeType type)
{
    using Type = access::AttributeType;
    switch (type) {
    case Type::Membership:
    case Type::MembershipSet:
        return fleet::PrincipalKind::Membership;
    case Type::Team:
    case Type::TeamSet:
        return fleet::PrincipalKind::Team;
    case Type::Person:
    case Type::PersonSet:
        return fleet::PrincipalKind::Person;
    case Type::Application:
    case Type::ApplicationSet:
        return fleet::PrincipalKind::Application;
    case Type::Gateway:
    case Type::GatewaySet:
        return fleet::PrincipalKind::Gateway;
    default:
        return std::nullopt;
    }
}

AttributeEntry attributeEntry(const std::string &key, const fleet::AttributeValue &value)
{
    AttributeEntry entry;
    entry.key = QString::fromStdString(key);
    entry.kind = kindOf(value);
    if (const bool *flag = std::get_if<bool>(&value))
        entry.flag = *flag;
    else if (const auto *number = std::get_if<std::int64_t>(&value))
        entry.number = QString::number(*number);
    else if (const auto *single = std::get_if<std::string>(&value))
        entry.text = QString::fromStdString(*single);
    if (const auto *texts = std::get_if<fleet::TextSet>(&value)) {
        QStringList lines;
        for (const std::string &member : *texts)
            lines += QString::fromStdString(member);
        entry.lines = lines.join(u'\n');
    }
    fleet::forEachPrincipal(value, [&](const fleet::PrincipalRef &named) {
        entry.principalKind = named.kind;
        entry.principals.push_back(named.id);
    });
    return entry;
}

QString valueProblem(const AttributeEntry &entry)
{
    switch (entry.kind) {
    case AttributeKind::Integer:
        return numberOf(entry.number)
                   ? QString()
                   : Text::tr("Write a whole number, for example 42 or -7, of at most 18 digits.");
    case AttributeKind::Texts:
        return tooMany(membersOf(entry.lines).size());
    case AttributeKind::Principal:
        return entry.principals.size() == 1 ? QString() : Text::tr("Choose a person or a team.");
    case AttributeKind::Principals:
        return tooMany(entry.principals.size());
    default:
        return {};
    }
}

QString keyProblem(const QString &key, fleet::ResourceKind kind)
{
    if (key.isEmpty())
        return Text::tr("Give the attribute a name.");
    if (!fleet::isAttributeName(key.toStdString()))
        return Text::tr("A name begins with a small letter and goes on with letters, digits and _, "
                        "without accents and blanks; at most 63 of them.");
    if (access::isRelation(kind, key.toStdString()))
        return Text::tr("“%1” is a device's ownership; call the attribute something else.")
            .arg(key);
    return {};
}

fleet::AttributeValue valueOf(const AttributeEntry &entry)
{
    switch (entry.kind) {
    case AttributeKind::Flag:
        return entry.flag;
    case AttributeKind::Integer:
        return numberOf(entry.number).value_or(0);
    case AttributeKind::Text:
        return entry.text.toStdString();
    case AttributeKind::Texts:
        return fleet::textSet(membersOf(entry.lines));
    case AttributeKind::Principal:
        return fleet::PrincipalRef{
            entry.principalKind, entry.principals.empty() ? fleet::Id{} : entry.principals.front()};
    case AttributeKind::Principals:
        return fleet::principalSet(entry.principalKind, entry.principals);
    }
    return false;
}

QString typeWarning(const AttributeEntry &entry, fleet::ResourceKind kind,
                    const access::AttributeTypes &types)
{
    const auto usual = types.typeOf(kind, entry.key.toStdString());
    if (!usual || !valueProblem(entry).isEmpty())
        return {};
    const access::AttributeType own = typeOf(entry);
    const fleet::AttributeValue value = valueOf(entry);
    const auto *empty = std::get_if<fleet::TextSet>(&value);
    if (own == *usual || (empty && empty->empty() && access::isSet(*usual)))
        return {};
    return Text::tr("Other nodes have “%1” as: %2. With two types no condition can read it.")
        .arg(entry.key, typeText(*usual));
}

bool AttributeRights::mayChange(const QString &key) const
{
    return fleet::isConfigurationAttribute(key.toStdString()) ? configuration : facts;
}

QString AttributeRights::problem(const QString &key) const
{
    if (mayChange(key))
        return {};
    return fleet::isConfigurationAttribute(key.toStdString())
               ? Text::tr("You may not configure this. It needs “%1” here.")
                     .arg(labels::action(std::string(fleet::actions::deviceConfigure)))
               : Text::tr("You may not change facts about this. It needs “%1” here; attributes "
                          "that begin with config_ do not.")
                     .arg(labels::action(std::string(fleet::actions::fleetEdit)));
}

AttributeRights attributeRights(const access::Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                                fleet::Id resource, fleet::Time at)
{
    const auto may = [&](std::string_view action) {
        return access::decide(snapshot, viewer, action, resource, at);
    };
    return {may(fleet::actions::fleetEdit), may(fleet::actions::deviceConfigure)};
}

} // namespace bailiwick::items
