// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_details.h"

#include "models/draft/role_edit.h"
#include "models/items/labels.h"
#include "models/items/role_comparison.h"
#include "models/items/role_derivation.h"
#include "models/items/roles.h"
#include "views/roles/role_condition_field.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::roles {

namespace labels = items::labels;

namespace {

constexpr int longestName = 200;
constexpr int differenceLines = 9;

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

RoleDetails::RoleDetails(draft::Draft &draft, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_problem(wrappedLabel(this))
    , m_name(new QLineEdit(this))
    , m_owner(wrappedLabel(this))
    , m_generated(wrappedLabel(this))
    , m_own(new QCheckBox(tr("&Own description instead of this"), this))
    , m_description(new QPlainTextEdit(this))
    , m_condition(new RoleConditionField(draft, this))
    , m_holders(wrappedLabel(this))
    , m_showHolders(new QPushButton(icon(widgets::Icon::Access), tr("Show &who holds it"), this))
    , m_compare(new QComboBox(this))
    , m_nearest(wrappedLabel(this))
    , m_revisions(new QPushButton(icon(widgets::Icon::History), tr("At two rev&isions…"), this))
    , m_origin(wrappedLabel(this))
    , m_compareOrigin(new QPushButton(tr("Compare with its origin"), this))
    , m_difference(new QPlainTextEdit(this))
    , m_duplicate(new QPushButton(icon(widgets::Icon::Copy), tr("D&uplicate"), this))
    , m_remove(new QPushButton(icon(widgets::Icon::Delete), tr("De&lete…"), this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setStyleSheet(QStringLiteral("bailiwick--roles--RoleDetails { border: none; background: "
                                 "transparent; }"));
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(4, 0, 6, 4);
    layout->setSpacing(6);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_owner->setForegroundRole(QPalette::PlaceholderText);
    m_nearest->setForegroundRole(QPalette::PlaceholderText);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name of the role"));
    m_description->setAccessibleName(tr("Own description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(3 * fontMetrics().lineSpacing() + 18);
    m_difference->setReadOnly(true);
    m_difference->setAccessibleName(tr("What differs"));
    m_difference->setTabChangesFocus(true);
    m_difference->setMinimumHeight(differenceLines * fontMetrics().lineSpacing());
    m_compare->setAccessibleName(tr("Compare with"));
    m_compare->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compare->setMinimumContentsLength(16);

    layout->addWidget(m_name);
    layout->addWidget(m_owner);
    layout->addWidget(m_problem);
    layout->addWidget(m_origin);
    layout->addWidget(m_compareOrigin, 0, Qt::AlignLeft);
    layout->addWidget(addHeading(tr("What it lets people do"), nullptr));
    layout->addWidget(m_generated);
    layout->addWidget(m_own);
    layout->addWidget(m_description);
    layout->addWidget(addHeading(tr("Con&dition"), &m_condition->text()));
    layout->addWidget(m_condition);
    layout->addWidget(addHeading(tr("Held by"), nullptr));
    layout->addWidget(m_holders);
    layout->addWidget(m_showHolders, 0, Qt::AlignLeft);
    layout->addWidget(addHeading(tr("&Compare with"), m_compare));
    layout->addWidget(m_compare);
    layout->addWidget(m_nearest);
    layout->addWidget(m_revisions, 0, Qt::AlignLeft);
    layout->addWidget(m_difference, 10);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    panel->setAutoFillBackground(false);
    setWidget(panel);
    viewport()->setAutoFillBackground(false);

    connect(m_name, &QLineEdit::editingFinished, this, &RoleDetails::takeName);
    connect(m_own, &QCheckBox::toggled, this, [this](bool own) {
        m_description->setVisible(own);
        if (m_filling)
            return;
        if (own)
            m_description->setPlainText(m_generated->text());
        takeDescription();
        if (own)
            m_description->setFocus();
    });
    m_description->installEventFilter(this);
    connect(m_showHolders, &QPushButton::clicked, this,
            [this] { Q_EMIT holdersRequested(m_role.id); });
    connect(m_compareOrigin, &QPushButton::clicked, this,
            [this] { compareWith(m_role.origin.role); });
    connect(m_revisions, &QPushButton::clicked, this, &RoleDetails::revisionsRequested);
    connect(m_duplicate, &QPushButton::clicked, this,
            [this] { Q_EMIT duplicateRequested(m_role.id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removalRequested(m_role.id); });
    connect(m_compare, &QComboBox::currentIndexChanged, this, &RoleDetails::comparisonChosen);
    m_revisions->setToolTip(tr("What differs in this role between two moments"));
    setRevisionsOffered(false, false);
    clear();
}

QLabel *RoleDetails::addHeading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, this);
    label->setFont(widgets::titleFont(font()));
    label->setContentsMargins(0, 6, 0, 0);
    label->setBuddy(buddy);
    return label;
}

QWidget *RoleDetails::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_duplicate);
    row->addWidget(m_remove);
    row->addStretch(1);
    return buttons;
}

void RoleDetails::clear()
{
    m_role = {};
    m_others.clear();
    widget()->setVisible(false);
}

void RoleDetails::setShown(const Shown &shown)
{
    const bool same = shown.role.id == m_role.id;
    // Left without the field having lost the focus: a shortcut, a click that resets the grid.
    if (!same && !m_role.id.isNull())
        takeDescription();
    m_filling = true;
    m_role = shown.role;
    m_areas = *shown.areas;
    const QString problem = shown.readOnly
                                ? tr("You look at another moment; nothing can be changed in it.")
                                : shown.rights->roleProblem(m_role);
    m_editable = problem.isEmpty();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!same || !m_name->hasFocus())
        m_name->setText(QString::fromStdString(m_role.name));
    m_name->setReadOnly(!m_editable);
    m_owner->setText(labels::organization(*shown.state, m_role.organization));
    showDescription();
    m_condition->setRole(m_role, m_editable);
    showHolders(shown);
    showOrigin(shown);
    const bool comparing = same && m_compare->currentIndex() > 0;
    if (!same)
        m_compare->setCurrentIndex(0);
    fillComparison(shown);
    m_duplicate->setEnabled(!shown.readOnly && shown.rights->mayDefine());
    m_remove->setEnabled(m_editable);
    widget()->setVisible(true);
    m_filling = false;
    if (comparing && m_compare->currentIndex() == 0) // what it was compared with is there no more
        comparisonChosen();
}

void RoleDetails::showDescription()
{
    m_generated->setText(items::roleText(m_role, m_areas));
    const bool own = !m_role.description.empty();
    const bool entering = m_own->isChecked() && m_description->hasFocus();
    if (entering)
        return;
    m_own->setChecked(own);
    m_own->setEnabled(m_editable);
    m_description->setVisible(own);
    m_description->setReadOnly(!m_editable);
    const QString text = QString::fromStdString(m_role.description);
    if (m_description->toPlainText() != text)
        m_description->setPlainText(text);
}

void RoleDetails::showHolders(const Shown &shown)
{
    const fleet::State &state = *shown.state;
    const items::RoleHolders &holders = shown.rights->holders();
    if (m_role.ownership) {
        m_holders->setText(tr("The owners of %n device(s), and those they share with", nullptr,
                              static_cast<int>(holders.owners())));
    } else {
        const auto principals = static_cast<int>(holders.principals(m_role.id));
        m_holders->setText(principals == 0 ? tr("Nobody")
                                           : tr("%n people and teams: %1", nullptr, principals)
                                                 .arg(holders.named(state, m_role.id)));
    }
    m_showHolders->setVisible(!m_role.ownership && !holders.holders(m_role.id).empty());
}

void RoleDetails::fillComparison(const Shown &shown)
{
    const QVariant before = m_compare->currentIndex() > 0 ? m_compare->currentData() : QVariant();
    m_others.clear();
    for (const fleet::Role &role : shown.state->roles()) {
        if (role.id != m_role.id)
            m_others.push_back({role, QString()});
    }
    std::sort(m_others.begin(), m_others.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first.name, a.first.id) < std::tie(b.first.name, b.first.id);
    });
    if (shown.otherMoment)
        m_others.insert(m_others.begin(), {*shown.otherMoment, shown.otherMomentName});
    const QSignalBlocker quiet(m_compare);
    m_compare->clear();
    m_compare->addItem(tr("Nothing"), QString());
    for (const auto &[role, title] : m_others)
        m_compare->addItem(title.isEmpty() ? QString::fromStdString(role.name) : title,
                           title.isEmpty() ? items::idText(role.id) : title);
    m_compare->setCurrentIndex(before.isValid() ? std::max(0, m_compare->findData(before)) : 0);
    // Where it was derived from, that is told above.
    const fleet::Role *other =
        m_role.origin.isNone() ? shown.state->roles().find(items::nearestRole(*shown.state, m_role))
                               : nullptr;
    if (other) {
        const auto comparison = items::compareRoles(m_role, *other, m_areas);
        m_nearest->setText(tr("Nearest to “%1”: %2, %3.")
                               .arg(QString::fromStdString(other->name),
                                    tr("%n action(s) more", nullptr, comparison.onlyLeft),
                                    tr("%n fewer", nullptr, comparison.onlyRight)));
    }
    m_nearest->setVisible(other != nullptr);
    comparisonChosen();
}

void RoleDetails::showOrigin(const Shown &shown)
{
    m_origin->setText(items::originText(*shown.state, m_role, m_areas, shown.seesAll));
    m_origin->setVisible(!m_role.origin.isNone());
    m_compareOrigin->setVisible(shown.state->roles().find(m_role.origin.role) != nullptr);
}

void RoleDetails::setRevisionsOffered(bool shown, bool enabled)
{
    m_revisions->setVisible(shown);
    m_revisions->setEnabled(enabled);
}

QString RoleDetails::originText() const
{
    return m_origin->text();
}

void RoleDetails::compareWith(fleet::Id other)
{
    m_compare->setCurrentIndex(
        other.isNull() ? 0 : std::max(0, m_compare->findData(items::idText(other))));
}

void RoleDetails::comparisonChosen()
{
    const int chosen = m_compare->currentIndex() - 1;
    const bool comparing = chosen >= 0 && chosen < static_cast<int>(m_others.size());
    m_difference->setVisible(comparing);
    if (comparing) {
        const auto &[role, title] = m_others[static_cast<std::size_t>(chosen)];
        m_difference->setPlainText(items::comparisonText(
            items::compareRoles(m_role, role, m_areas), m_role, QString::fromStdString(m_role.name),
            role, m_compare->currentText()));
        if (!m_filling)
            Q_EMIT compared(role, title);
    } else if (!m_filling) {
        Q_EMIT compared(std::nullopt, {});
    }
}

QString RoleDetails::comparisonText() const
{
    return m_difference->isVisible() ? m_difference->toPlainText() : QString();
}

QString RoleDetails::generatedText() const
{
    return m_generated->text();
}

void RoleDetails::push(const fleet::Role &role, const QString &text)
{
    draft::Edit edit = draft::editRole(m_draft.state(), role);
    if (edit.isEmpty())
        return;
    if (!text.isEmpty())
        edit.text = text;
    m_draft.push(edit);
}

void RoleDetails::takeName()
{
    const std::string entered = m_name->text().trimmed().toStdString();
    if (!m_editable || entered == m_role.name)
        return;
    if (entered.empty()) { // a role without a name is refused; the old one is not lost
        m_name->setText(QString::fromStdString(m_role.name));
        return;
    }
    fleet::Role role = m_role;
    role.name = entered;
    push(role);
}

void RoleDetails::takeDescription()
{
    const fleet::Role *now = m_draft.state().roles().find(m_role.id);
    if (!m_editable || !now)
        return;
    fleet::Role role = *now;
    role.description =
        m_own->isChecked() ? m_description->toPlainText().trimmed().toStdString() : std::string();
    push(role, tr("Describe the role “%1” anew").arg(QString::fromStdString(role.name)));
}

bool RoleDetails::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_description && event->type() == QEvent::FocusOut && !m_filling)
        takeDescription();
    return QScrollArea::eventFilter(object, event);
}

} // namespace bailiwick::roles
