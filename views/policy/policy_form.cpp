// SPDX-License-Identifier: Apache-2.0
#include "views/policy/policy_form.h"

#include "models/items/engine_text.h"
#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/policy/names_menu.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/date_field.h"
#include "views/widgets/icons.h"
#include "views/widgets/tone.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace bailiwick::policy {

namespace labels = items::labels;

namespace {

constexpr int checkDelay = 150; // ms without a key
constexpr int longestName = 200;
constexpr int iconSize = 16;
constexpr int mostLines = 6; // of faults without scrolling

QString placed(const fleet::PolicyFault &fault)
{
    return PolicyForm::tr("Line %1, column %2: %3")
        .arg(fault.where.line)
        .arg(fault.where.column)
        .arg(items::engineText(fault.message));
}

QLabel *mutedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

PolicyForm::PolicyForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_owner(new QLabel(this))
    , m_delegation(new QComboBox(this))
    , m_text(new widgets::CedarTextEdit(this))
    , m_insert(new QPushButton(tr("&Insert a name"), this))
    , m_names(new QMenu(m_insert))
    , m_position(mutedLabel(this))
    , m_named(mutedLabel(this))
    , m_faultList(new QListWidget(this))
    , m_from(new widgets::DateField(tr("Begins later, on"), this))
    , m_until(new widgets::DateField(tr("Ends on"), this))
    , m_reason(new QLineEdit(this))
    , m_timer(new QTimer(this))
{
    m_name->setMaxLength(longestName);
    m_owner->setTextFormat(Qt::PlainText);
    m_reason->setPlaceholderText(tr("Why it is needed; stands in the audit log"));
    m_delegation->setAccessibleName(tr("Made under"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("Owner:"), m_owner);
    form->addRow(tr("Made &under:"), m_delegation);
    form->addRow(makeTextPart());
    auto *validity = new QHBoxLayout;
    validity->addWidget(m_from);
    validity->addWidget(m_until);
    validity->addStretch(1);
    form->addRow(tr("Validity:"), validity);
    form->addRow(tr("&Reason:"), m_reason);

    m_timer->setSingleShot(true);
    m_timer->setInterval(checkDelay);
    connect(m_timer, &QTimer::timeout, this, &PolicyForm::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_timer->start();
        entered();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &PolicyForm::showPosition);
    for (QLineEdit *line : {m_name, m_reason})
        connect(line, &QLineEdit::textChanged, this, &PolicyForm::entered);
    for (widgets::DateField *field : {m_from, m_until})
        connect(field, &widgets::DateField::changed, this, &PolicyForm::entered);
    connect(m_delegation, &QComboBox::currentIndexChanged, this, &PolicyForm::entered);
    connect(m_faultList, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const auto row = static_cast<std::size_t>(m_faultList->row(item));
        if (row < m_faults.size())
            m_text->goTo(m_faults[row].where);
    });
    connect(m_faultList, &QListWidget::itemClicked, m_faultList, &QListWidget::itemActivated);
    connect(m_names, &QMenu::aboutToShow, this, [this] {
        fillNamesMenu(*m_names, m_state, [this](const QString &cedar) { insert(cedar); });
    });
}

QWidget *PolicyForm::makeTextPart()
{
    auto *part = new QWidget(this);
    auto *title = new QLabel(tr("&Text in the Cedar language:"), part);
    title->setBuddy(m_text);
    m_text->setAccessibleName(tr("Text in the Cedar language"));
    m_insert->setToolTip(tr("Insert an action, organization, team, group or customer"));
    m_insert->setMenu(m_names);
    m_insert->setAutoDefault(false);
    m_faultList->setAccessibleName(tr("What is wrong with the text"));
    m_faultList->setWordWrap(true);
    m_faultList->setTextElideMode(Qt::ElideNone);
    m_faultList->setIconSize({iconSize, iconSize});
    m_named->setWordWrap(true);
    auto *above = new QHBoxLayout;
    above->addWidget(title);
    above->addStretch(1);
    above->addWidget(m_position);
    above->addWidget(m_insert);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(above);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_named);
    layout->addWidget(m_faultList);
    part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    return part;
}

void PolicyForm::setPolicy(const fleet::State &state, const fleet::Policy &policy)
{
    m_filling = true;
    m_state = state;
    m_original = policy;
    m_name->setText(QString::fromStdString(policy.name));
    m_owner->setText(labels::organization(state, policy.organization));
    showDelegations();
    m_delegation->setCurrentIndex(
        std::max(0, m_delegation->findData(items::idText(policy.delegation))));
    m_text->setCedarText(QString::fromStdString(policy.text));
    const fleet::Validity &validity = policy.validity;
    m_from->setTime(validity.from == fleet::beginningOfTime ? std::nullopt
                                                            : std::optional(validity.from));
    m_until->setTime(validity.until == fleet::endOfTime ? std::nullopt
                                                        : std::optional(validity.until));
    m_reason->setText(QString::fromStdString(policy.reason));
    m_filling = false;
    showPosition();
    check();
}

void PolicyForm::setEntered(const fleet::State &state, const fleet::Policy &original,
                            const fleet::Policy &entered)
{
    setPolicy(state, entered);
    m_original = original;
    Q_EMIT changed();
}

void PolicyForm::setState(const fleet::State &state)
{
    m_state = state;
    m_owner->setText(labels::organization(state, m_original.organization));
    check();
}

// By its own right, or under one of the delegations to the owner.
void PolicyForm::showDelegations()
{
    m_delegation->clear();
    m_delegation->addItem(tr("The owner's own right"), QString());
    for (const fleet::Delegation &delegation : m_state.delegations()) {
        if (delegation.to == m_original.organization || delegation.id == m_original.delegation)
            m_delegation->addItem(tr("Delegation from %1: %2")
                                      .arg(labels::organization(m_state, delegation.from),
                                           labels::scopes(m_state, delegation.region)),
                                  items::idText(delegation.id));
    }
    auto *form = static_cast<QFormLayout *>(layout());
    const bool choice = m_delegation->count() > 1;
    m_delegation->setVisible(choice);
    form->labelForField(m_delegation)->setVisible(choice);
}

fleet::Policy PolicyForm::policy() const
{
    fleet::Policy policy = m_original;
    policy.name = m_name->text().trimmed().toStdString();
    policy.text = m_text->toPlainText().toStdString();
    policy.validity.from = m_from->time().value_or(fleet::beginningOfTime);
    policy.validity.until = m_until->time().value_or(fleet::endOfTime);
    policy.reason = m_reason->text().trimmed().toStdString();
    policy.delegation =
        items::idFromText(m_delegation->currentData().toString()).value_or(fleet::Id());
    return policy;
}

bool PolicyForm::isChanged() const
{
    return policy() != m_original;
}

QString PolicyForm::problem() const
{
    const fleet::Policy entered = policy();
    if (entered.name.empty())
        return tr("Give the policy a name.");
    if (entered.validity.isEmpty())
        return tr("It ends before it begins.");
    const auto faults = fleet::policyFaults(m_state, entered.text);
    return faults.empty() ? QString() : placed(faults.front());
}

void PolicyForm::entered()
{
    if (!m_filling)
        Q_EMIT changed();
}

void PolicyForm::check()
{
    m_timer->stop();
    const std::string text = m_text->toPlainText().toStdString();
    m_faults = fleet::policyFaults(m_state, text);
    m_text->setFaults(m_faults);
    listFaults();
    const QString named = namesIn(m_state, text);
    m_named->setText(named.isEmpty() ? QString() : tr("Names: %1").arg(named));
    m_named->setVisible(!named.isEmpty());
    Q_EMIT changed();
}

void PolicyForm::listFaults()
{
    const QColor color = widgets::toneColors(widgets::Tone::Error, palette()).foreground;
    const QIcon icon(
        widgets::iconPixmap(widgets::Icon::Error, iconSize, color, devicePixelRatioF()));
    m_faultList->clear();
    int height = 2 * m_faultList->frameWidth() + 2;
    for (const fleet::PolicyFault &fault : m_faults) {
        const QString remedy = items::engineText(fault.remedy);
        auto *item = new QListWidgetItem(
            icon, remedy.isEmpty() ? placed(fault) : placed(fault) + u' ' + remedy, m_faultList);
        item->setToolTip(tr("Go there"));
        height += std::max(m_faultList->sizeHintForRow(m_faultList->row(item)), iconSize);
    }
    m_faultList->setFixedHeight(std::min(height, mostLines * fontMetrics().lineSpacing()));
    m_faultList->setVisible(!m_faults.empty());
}

void PolicyForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        listFaults();
}

void PolicyForm::showPosition()
{
    const cedar::SourcePosition where = m_text->position();
    m_position->setText(tr("Line %1, column %2").arg(where.line).arg(where.column));
}

void PolicyForm::insert(const QString &cedar)
{
    m_text->insertPlainText(cedar);
    m_text->setFocus();
}

} // namespace bailiwick::policy
