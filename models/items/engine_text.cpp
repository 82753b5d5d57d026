// SPDX-License-Identifier: Apache-2.0
#include "models/items/engine_text.h"

#include "models/fleet/action.h"
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <iterator>

namespace bailiwick::items {

namespace {

constexpr const char *context = "bailiwick::items::EngineText";

// In the order in which they are tried: the more particular of two that could fit comes first.
constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "ends before it begins"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "has no name"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "has a name of more than 200 bytes"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "%1 does not exist"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "%1 is missing"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "%1 is used twice; it must be unique"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "the action \"%1\" is not in the catalogue"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "gives to the organization it comes from"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "may be passed on 0 to 8 times"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "may be passed on fewer times than its parent (%1)"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "passes on a delegation that was given to another organization"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "a partner owns nothing: name the parent delegation that is passed on"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "the manufacturer cannot be blocked: nobody could lift it"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "the primary user is also a secondary one"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "the role \"%1\" is given by owning a device, not by assignments"),
    QT_TRANSLATE_NOOP(
        "bailiwick::items::EngineText",
        "a person without organization gets roles by owning devices, not by assignments"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "stands below itself; give it a parent outside its own subtree"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "is its own parent"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The change breaks a rule of the fleet"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The change breaks rules of the fleet"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Mend what is listed and try again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "There is no such entity to remove"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "It may have been removed meanwhile: refresh and look again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The change cannot be made as it stands"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "It collides with something that you may not see"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "%1 would hold the whole fleet; that is the manufacturer's alone"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Delegate customers or sites."),
    QT_TRANSLATE_NOOP(
        "bailiwick::items::EngineText",
        "%1 would hold %2 of %3 customers; at most %4 % are possible for an outsider"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Delegate fewer customers."),
    QT_TRANSLATE_NOOP(
        "bailiwick::items::EngineText",
        "Nobody would be left who may change roles and assignments on the whole fleet"),
    QT_TRANSLATE_NOOP(
        "bailiwick::items::EngineText",
        "From %1 nobody would be left who may change roles and assignments on the whole fleet"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Keep one manufacturer admin without an end."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "%1 would gain %2 on %3, which you may not grant"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Leave it out, or ask someone who may grant it."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "You may not do this here: it needs %1"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "You may not do this: it needs %1"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Ask for a role with %1 here."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Ask for a role with %1."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "This belongs to another organization"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Change only what belongs to your organization."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "You may not make delegations"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Only the organization that gives, or one above it, changes a delegation"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Ask the giving organization."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "What is passed on may not exceed what was received"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Leave the action out of the ceiling."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "You may give roles to people of your own organization only"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Choose one of your own people or teams."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The delegation is cut off; nothing can be given under it"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Have the delegation restored first."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The scope reaches beyond the delegation's region"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Choose a scope inside the region."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The role \"%1\" has %2, which the delegation does not let you grant"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Choose a role within the ceiling, or ask for a higher one."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The assignment and the delegation are never valid together"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Choose a time within the delegation's validity."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Only the manufacturer may move something to another customer"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Ask the manufacturer to move it."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The change would have an effect outside of what you may see"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Ask an organization above yours to make it."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "The change does things that you may not do or grant"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Change what is listed and preview again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Preview again and look at what differs."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "What you see has changed since your draft was begun"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Look at what moved, then preview and commit again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The reason is too long"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Your organization holds nothing in this fleet now"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "Ask whoever delegated to your organization to restore the delegation."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "E-mail address, password and organization do not belong together"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Check all three and try again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "There were too many tries to sign in"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Wait %1 seconds, then try again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Please sign in again."),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "This session is not known"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The session is over"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The session was ended"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "The access token has expired"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "This refresh token was used before; the session was ended for safety"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "Your account here was disabled or blocked"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "There is nothing here, or it is out of your sight"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText",
                      "There is no such entry, or it is out of your sight"),
    QT_TRANSLATE_NOOP("bailiwick::items::EngineText", "You may not export the log: it needs %1"),
};

struct Pattern
{
    const char *source;
    QRegularExpression english; // the text with a group for each %1…
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char *source : texts) {
        const QString text = QString::fromUtf8(source);
        QString expression;
        qsizetype at = 0;
        for (auto found = placeholder.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            expression += QRegularExpression::escape(text.mid(at, match.capturedStart() - at)) +
                          QStringLiteral("(.+?)");
            at = match.capturedEnd();
        }
        expression += QRegularExpression::escape(text.mid(at));
        patterns.push_back(
            {source, QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                        QRegularExpression::DotMatchesEverythingOption)});
    }
    return patterns;
}

// What varies: names stay as they are, actions get the label they have on every screen.
QString argument(const QString &english)
{
    const std::string name = english.toStdString();
    return fleet::isActionName(name) ? QStringLiteral("“%1”").arg(labels::action(name)) : english;
}

// In one pass: what is put in may hold a "%1" of its own.
QString filled(const QString &text, const QRegularExpressionMatch &match)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1 || number > match.lastCapturedIndex()) {
            result += text[i];
            continue;
        }
        result += argument(match.captured(number));
        ++i;
    }
    return result;
}

std::optional<QString> translated(const QString &english)
{
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.english.match(english);
        if (!match.hasMatch())
            continue;
        return filled(QCoreApplication::translate(context, pattern.source), match);
    }
    return std::nullopt;
}

} // namespace

QString engineText(const std::string &english)
{
    const QString whole = QString::fromStdString(english);
    // "Message. Remedy." before the whole, which could take the remedy for a name; a name may have
    // a full stop of its own.
    const QString seam = QStringLiteral(". ");
    for (qsizetype at = whole.indexOf(seam); at >= 0; at = whole.indexOf(seam, at + 1)) {
        const auto first = translated(whole.left(at));
        const auto rest = translated(whole.mid(at + seam.size()));
        if (first && rest)
            return *first + seam + *rest;
    }
    return translated(whole).value_or(whole);
}

QString ruleText(const fleet::State &state, const fleet::ErrorDetail &broken)
{
    const QString text = engineText(broken.message);
    const std::size_t space = broken.where.find(' ');
    const auto kind = fleet::entityKindFromName(broken.where.substr(0, space));
    const auto id = space == std::string::npos
                        ? std::nullopt
                        : fleet::Id::fromString(broken.where.substr(space + 1));
    if (!kind || !id)
        return text;
    QString subject = labels::of(*kind);
    if (const fleet::Delegation *delegation = state.delegations().find(*id);
        delegation && *kind == fleet::EntityKind::Delegation)
        subject = QCoreApplication::translate("bailiwick::items::EngineText", "Delegation to %1")
                      .arg(labels::organization(state, delegation->to));
    if (const fleet::Assignment *assignment = state.assignments().find(*id);
        assignment && *kind == fleet::EntityKind::Assignment)
        subject = QCoreApplication::translate("bailiwick::items::EngineText", "Assignment to %1")
                      .arg(labels::person(state, assignment->principal));
    return QStringLiteral("%1: %2").arg(subject, text);
}

QStringList engineTexts()
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

} // namespace bailiwick::items
