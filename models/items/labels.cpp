// SPDX-License-Identifier: Apache-2.0
#include "models/items/labels.h"

#include "models/items/logged_actions.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace bailiwick::items::labels {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::Labels)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// "site-health" → "site health", "installedOn" → "installed on"
QString spelledOut(std::string_view name)
{
    QString words;
    for (const QChar c : text(name)) {
        if (c == QLatin1Char('-') || c == QLatin1Char('_'))
            words += QLatin1Char(' ');
        else if (c.isUpper() && !words.isEmpty())
            words += QLatin1Char(' ') + c.toLower();
        else
            words += c;
    }
    return words;
}

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString of(fleet::ResourceKind kind)
{
    switch (kind) {
    case fleet::ResourceKind::Manufacturer:
        return Text::tr("Manufacturer");
    case fleet::ResourceKind::Customer:
        return Text::tr("Customer");
    case fleet::ResourceKind::Site:
        return Text::tr("Site");
    case fleet::ResourceKind::Space:
        return Text::tr("Space");
    case fleet::ResourceKind::Device:
        return Text::tr("Device");
    }
    return {};
}

QString of(fleet::OrganizationKind kind)
{
    switch (kind) {
    case fleet::OrganizationKind::Manufacturer:
        return Text::tr("Manufacturer");
    case fleet::OrganizationKind::Partner:
        return Text::tr("Installer company");
    case fleet::OrganizationKind::Customer:
        return Text::tr("Customer");
    }
    return {};
}

QString of(fleet::EntityKind kind)
{
    switch (kind) {
    case fleet::EntityKind::Action:
        return Text::tr("Action");
    case fleet::EntityKind::Resource:
        return Text::tr("Node");
    case fleet::EntityKind::Organization:
        return Text::tr("Organization");
    case fleet::EntityKind::Person:
        return Text::tr("Person");
    case fleet::EntityKind::Membership:
        return Text::tr("Membership");
    case fleet::EntityKind::Team:
        return Text::tr("Team");
    case fleet::EntityKind::Group:
        return Text::tr("Group");
    case fleet::EntityKind::Ownership:
        return Text::tr("Ownership");
    case fleet::EntityKind::Role:
        return Text::tr("Role");
    case fleet::EntityKind::Delegation:
        return Text::tr("Delegation");
    case fleet::EntityKind::Assignment:
        return Text::tr("Assignment");
    case fleet::EntityKind::Policy:
        return Text::tr("Policy");
    case fleet::EntityKind::Application:
        return Text::tr("Application");
    case fleet::EntityKind::Gateway:
        return Text::tr("Gateway");
    }
    return {};
}

QString of(fleet::PrincipalKind kind)
{
    switch (kind) {
    case fleet::PrincipalKind::Membership:
        return Text::tr("Person");
    case fleet::PrincipalKind::Team:
        return Text::tr("Team");
    case fleet::PrincipalKind::Person:
        return Text::tr("End user");
    case fleet::PrincipalKind::Application:
        return Text::tr("Application");
    case fleet::PrincipalKind::Gateway:
        return Text::tr("Gateway");
    }
    return {};
}

QString of(access::VoidReason reason)
{
    switch (reason) {
    case access::VoidReason::DelegationCut:
        return Text::tr("Delegation cut");
    case access::VoidReason::OrganizationBlocked:
        return Text::tr("Organization blocked");
    case access::VoidReason::MembershipDisabled:
        return Text::tr("Person disabled");
    case access::VoidReason::ForeignDelegation:
        return Text::tr("Another company's delegation");
    case access::VoidReason::OutsideOrganization:
        return Text::tr("Not delegated");
    case access::VoidReason::OutsideRegion:
        return Text::tr("Outside the region");
    case access::VoidReason::BeyondCeiling:
        return Text::tr("Beyond the ceiling");
    case access::VoidReason::ConditionNotMet:
        return Text::tr("Condition not met");
    case access::VoidReason::MissingReference:
        return Text::tr("Not visible to you");
    }
    return {};
}

QString sentence(access::VoidReason reason)
{
    switch (reason) {
    case access::VoidReason::DelegationCut:
        return Text::tr("Assigned, without effect: a delegation above it is cut.");
    case access::VoidReason::OrganizationBlocked:
        return Text::tr("Assigned, without effect: the organization is blocked.");
    case access::VoidReason::MembershipDisabled:
        return Text::tr("Assigned, without effect: the person is disabled in the organization.");
    case access::VoidReason::ForeignDelegation:
        return Text::tr("Assigned, without effect: made under a delegation to another company.");
    case access::VoidReason::OutsideOrganization:
        return Text::tr("Assigned, without effect: this is neither the organization's own nor "
                        "delegated to it.");
    case access::VoidReason::OutsideRegion:
        return Text::tr("Assigned, without effect: the delegation does not cover this place.");
    case access::VoidReason::BeyondCeiling:
        return Text::tr("Assigned, without effect: the delegation's ceiling has none of the role's "
                        "actions.");
    case access::VoidReason::ConditionNotMet:
        return Text::tr("Assigned, without effect: the role's condition holds nowhere here.");
    case access::VoidReason::MissingReference:
        return Text::tr("Assigned, without effect: it refers to something you cannot see.");
    }
    return {};
}

QString of(access::Obstacle obstacle)
{
    switch (obstacle) {
    case access::Obstacle::None:
        return Text::tr("Allowed");
    case access::Obstacle::NoRoleHere:
        return Text::tr("No role here");
    case access::Obstacle::ActionNotInRole:
        return Text::tr("Not in the role");
    case access::Obstacle::NotYetValid:
        return Text::tr("Not valid yet");
    case access::Obstacle::Expired:
        return Text::tr("Expired");
    case access::Obstacle::ConditionNotMet:
        return Text::tr("Condition not met");
    case access::Obstacle::Forbidden:
        return Text::tr("Forbidden by a policy");
    case access::Obstacle::DelegationCut:
        return Text::tr("Delegation cut");
    case access::Obstacle::BeyondCeiling:
        return Text::tr("Beyond the ceiling");
    case access::Obstacle::OutsideRegion:
        return Text::tr("Outside the region");
    case access::Obstacle::OrganizationBlocked:
        return Text::tr("Organization blocked");
    case access::Obstacle::MembershipDisabled:
        return Text::tr("Person disabled");
    case access::Obstacle::MachineDisabled:
        return Text::tr("Disabled");
    case access::Obstacle::KeywordMissing:
        return Text::tr("None of its keywords");
    case access::Obstacle::OutsideOrganization:
        return Text::tr("Not delegated");
    case access::Obstacle::Unknown:
        return Text::tr("Unknown");
    }
    return {};
}

QString kindOf(const fleet::Resource &resource)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("building"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Building")},
        {QStringLiteral("floor"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Floor")},
        {QStringLiteral("room"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Room")},
        {QStringLiteral("zone"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Zone")}};
    if (resource.kind != fleet::ResourceKind::Space || resource.spaceKind.empty())
        return of(resource.kind);
    const char *name = known.value(text(resource.spaceKind));
    return name ? Text::tr(name) : capital(spelledOut(resource.spaceKind));
}

QString iconOf(const fleet::Resource &resource)
{
    if (resource.kind == fleet::ResourceKind::Space && !resource.spaceKind.empty())
        return text(resource.spaceKind);
    return text(fleet::name(resource.kind));
}

QString iconOf(fleet::OrganizationKind kind)
{
    return text(fleet::name(kind));
}

QString iconOf(fleet::PrincipalKind kind)
{
    if (kind == fleet::PrincipalKind::Team)
        return QStringLiteral("team");
    if (kind == fleet::PrincipalKind::Gateway)
        return QStringLiteral("gateway");
    return kind == fleet::PrincipalKind::Application ? QStringLiteral("application")
                                                     : QStringLiteral("person");
}

QString action(const fleet::ActionName &name)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("device:view"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View")},
        {QStringLiteral("device:configure"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Configure device")},
        {QStringLiteral("device:commission"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Commission device")},
        {QStringLiteral("device:diagnose"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Diagnose device")},
        {QStringLiteral("device:control"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Control device")},
        {QStringLiteral("device:delete"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Delete device")},
        {QStringLiteral("site:view-health"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View site health")},
        {QStringLiteral("fleet:edit"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Edit the fleet")},
        {QStringLiteral("firmware:push"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Push firmware")},
        {QStringLiteral("analytics:view"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View analytics")},
        {QStringLiteral("billing:view"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View billing")},
        {QStringLiteral("installer:manage"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Manage installer companies")},
        {QStringLiteral("preferences:manage"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Manage preferences")},
        {QStringLiteral("user:invite"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Invite people")},
        {QStringLiteral("team:manage"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Manage teams")},
        {QStringLiteral("audit:view"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View the audit log")},
        {QStringLiteral("audit:export"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Export the audit log")},
        {QStringLiteral("role:assign"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Assign roles")},
        {QStringLiteral("role:define"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Define roles")},
        {QStringLiteral("delegation:create"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Delegate")},
        {QStringLiteral("credential:reset"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Reset credentials")},
        {QStringLiteral("credential:replicate"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Replicate credentials")},
        {QStringLiteral("api:use"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Use the API")},
        {QStringLiteral("api-key:create"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Create API keys")},
        {QStringLiteral("api-key:view"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View API keys")},
        {QStringLiteral("apikey:create"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Create API keys")},
        {QStringLiteral("apikey:view"),
         QT_TRANSLATE_NOOP("bailiwick::items::Labels", "View API keys")}};
    const char *label = known.value(text(name));
    if (!label)
        label = loggedActionLabel(text(name));
    if (label)
        return Text::tr(label);
    const QStringList parts = text(name).split(QLatin1Char(':'));
    if (parts.size() != 2)
        return text(name);
    return capital(spelledOut(parts[1].toStdString()) + QLatin1Char(' ') +
                   spelledOut(parts[0].toStdString()));
}

QString outcome(const QString &name)
{
    if (name == QLatin1String("allowed"))
        return Text::tr("Allowed");
    if (name == QLatin1String("denied"))
        return Text::tr("Denied");
    if (name == QLatin1String("failed"))
        return Text::tr("Failed");
    return name;
}

QString attribute(std::string_view name)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("serial"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Serial number")},
        {QStringLiteral("model"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Model")},
        {QStringLiteral("firmware"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Firmware")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Status")},
        {QStringLiteral("installed"), QT_TRANSLATE_NOOP("bailiwick::items::Labels", "Installed")}};
    const char *label = known.value(text(name));
    return label ? Text::tr(label) : capital(spelledOut(name));
}

QString time(fleet::Time time)
{
    if (time == fleet::beginningOfTime || time == fleet::endOfTime)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

QString date(fleet::Time time)
{
    if (time == fleet::beginningOfTime || time == fleet::endOfTime)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(),
                              Text::tr("d MMM yyyy", "format of a date, see QLocale::toString"));
}

QString validity(const fleet::Validity &validity)
{
    const QString from = date(validity.from);
    const QString until = date(validity.until);
    if (from.isEmpty() && until.isEmpty())
        return Text::tr("Always");
    if (from.isEmpty())
        return Text::tr("Until %1").arg(until);
    if (until.isEmpty())
        return Text::tr("From %1").arg(from);
    return Text::tr("%1 – %2").arg(from, until);
}

QString count(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString person(const fleet::State &state, const fleet::PrincipalRef &principal)
{
    if (principal.kind == fleet::PrincipalKind::Team) {
        const fleet::Team *team = state.teams().find(principal.id);
        return text(team ? team->name : principal.id.toString());
    }
    if (principal.kind == fleet::PrincipalKind::Application) {
        const fleet::Application *application = state.applications().find(principal.id);
        return text(application ? application->name : principal.id.toString());
    }
    if (principal.kind == fleet::PrincipalKind::Gateway) {
        const fleet::Gateway *gateway = state.gateways().find(principal.id);
        return gateway ? scope(state, {fleet::ScopeKind::Resource, gateway->device})
                       : text(principal.id.toString());
    }
    fleet::Id id = principal.id;
    if (principal.kind == fleet::PrincipalKind::Membership) {
        const fleet::Membership *membership = state.memberships().find(id);
        if (!membership)
            return text(id.toString());
        id = membership->person;
    }
    const fleet::Person *found = state.persons().find(id);
    return text(found ? found->name : id.toString());
}

QString organization(const fleet::State &state, fleet::Id id)
{
    const fleet::Organization *organization = state.organizations().find(id);
    return organization ? text(organization->name) : QString();
}

QString scope(const fleet::State &state, const fleet::Scope &scope)
{
    return text(state.labelOf(scope));
}

QString scopes(const fleet::State &state, const std::vector<fleet::Scope> &scopes)
{
    constexpr std::size_t shown = 3;
    QStringList names;
    for (std::size_t i = 0; i < scopes.size() && i < shown; ++i)
        names << scope(state, scopes[i]);
    QString list = names.join(Text::tr(", ", "between names"));
    if (scopes.size() <= shown)
        return list;
    return Text::tr("%1 and %n more", nullptr, static_cast<int>(scopes.size() - shown)).arg(list);
}

} // namespace bailiwick::items::labels
