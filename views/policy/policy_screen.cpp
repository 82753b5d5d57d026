// SPDX-License-Identifier: Apache-2.0
#include "views/policy/policy_screen.h"

#include "views/policy/policy_form.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace bailiwick::policy {

using items::PolicyModel;
using widgets::Icon;

namespace {

constexpr int keepDelay = 250; // ms without a key

// Right as it stands, and plain to change.
constexpr const char *firstText = "forbid (\n"
                                  "    principal,\n"
                                  "    action == Action::\"device:configure\",\n"
                                  "    resource\n"
                                  ");\n";

} // namespace

PolicyScreen::PolicyScreen(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                           widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_viewer(viewer)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Policies"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_side(new QStackedWidget(this))
    , m_form(new PolicyForm(this))
    , m_add(new QPushButton(icon(Icon::Add), tr("&Add policy"), this))
    , m_remove(new QPushButton(icon(Icon::Delete), tr("&Delete…"), this))
    , m_take(new QPushButton(icon(Icon::Ok), tr("Add to dra&ft"), this))
    , m_revert(new QPushButton(icon(Icon::Undo), tr("Re&vert"), this))
{
    m_header->setIcon(Icon::Policy);
    m_header->addWidget(m_add);
    m_header->addWidget(m_remove);
    m_model.setDraft(&draft);
    setUpTable();

    auto *nothing =
        new widgets::EmptyState(Icon::Policy, tr("No policy is selected"),
                                tr("Select one of the list to read or change it."), this);
    m_side->addWidget(nothing);
    m_side->addWidget(makeEditor());
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_side);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({560, 640});
    auto *empty = new widgets::EmptyState(
        Icon::Policy, tr("There are no policies yet"),
        tr("A policy permits or forbids what roles cannot say: for devices in one state, for "
           "everybody, for a time."),
        this);
    empty->setAction(tr("Add policy"));
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);

    connect(empty, &widgets::EmptyState::actionTriggered, this, &PolicyScreen::add);
    connect(m_add, &QPushButton::clicked, this, &PolicyScreen::add);
    connect(m_remove, &QPushButton::clicked, this, &PolicyScreen::removeCurrent);
    connect(m_take, &QPushButton::clicked, this, &PolicyScreen::take);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        if (m_new)
            open({});
        else
            m_form->setPolicy(m_draft.state(), m_form->original());
    });
    connect(m_form, &PolicyForm::changed, this, &PolicyScreen::update);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepDelay);
    connect(&m_keep, &QTimer::timeout, this, &PolicyScreen::keepEntered);
    connect(&draft, &draft::Draft::changed, this, &PolicyScreen::draftChanged);
    connect(&draft, &draft::Draft::unfinishedChanged, this, &PolicyScreen::showUnfinished);
    draftChanged();
    showUnfinished();
}

PolicyScreen::~PolicyScreen() = default;

QWidget *PolicyScreen::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_take);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_form, 1);
    layout->addLayout(buttons);
    m_take->setToolTip(tr("Makes what you entered a step of your draft (Ctrl+Return)"));
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), editor);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PolicyScreen::take);
    }
    return editor;
}

void PolicyScreen::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Policies"));
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->setItemDelegateForColumn(PolicyModel::EffectColumn,
                                      new widgets::PillDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(PolicyModel::NameColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                const fleet::Id wanted = row.isValid() ? m_model.policyAt(row.row()) : fleet::Id();
                if (!wanted.isNull() && wanted != m_shown)
                    leave([this, wanted] { open(wanted); });
            });
    connect(m_table, &QTableView::activated, m_form, [this] { m_form->name().setFocus(); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &PolicyScreen::removeCurrent);
}

void PolicyScreen::addActions(widgets::ActionRegistry &registry)
{
    using widgets::Restriction;
    const QString group = tr("Policies");
    const widgets::Restrictions needs = Restriction::HasSnapshot | Restriction::MayEditPolicies;
    registry.add({QStringLiteral("policy.add"),
                  tr("&Add policy"),
                  group,
                  Icon::Policy,
                  {},
                  needs,
                  tr("Write what roles cannot say"),
                  true,
                  Restriction::MayEditPolicies},
                 this, [this] {
                     Q_EMIT shown();
                     add();
                 });
}

// What is entered and not in the draft would be lost: asks first.
void PolicyScreen::leave(const std::function<void()> &then)
{
    if (!isEditing() || !m_form->isChanged())
        return then();
    select(m_new ? fleet::Id() : m_shown);
    const QString name = m_form->name().text().trimmed();
    m_dialogs.ask(this,
                  {tr("Give up what you entered?"),
                   name.isEmpty()
                       ? tr("The policy you entered is not in your draft yet.")
                       : tr("What you entered for “%1” is not in your draft yet.").arg(name),
                   tr("Give it up"), tr("Keep editing"), true},
                  [then](bool accepted) {
                      if (accepted)
                          then();
                  });
}

fleet::Policy PolicyScreen::freshPolicy() const
{
    fleet::Policy policy;
    policy.id = draft::newId();
    policy.organization = m_draft.state().organizationOf(m_viewer);
    policy.text = firstText;
    return policy;
}

void PolicyScreen::add()
{
    if (m_draft.base())
        leave([this] { showNew(); });
}

void PolicyScreen::showNew()
{
    m_new = true;
    m_shown = {};
    select({});
    m_form->setPolicy(m_draft.state(), freshPolicy());
    update();
    m_form->name().setFocus();
}

void PolicyScreen::open(fleet::Id id)
{
    const fleet::Policy *policy = m_draft.state().policies().find(id);
    m_new = false;
    m_shown = policy ? id : fleet::Id();
    select(m_shown);
    if (policy)
        m_form->setPolicy(m_draft.state(), *policy);
    update();
}

void PolicyScreen::showPolicy(fleet::Id policy)
{
    if (m_model.rowOf(policy) >= 0 && policy != m_shown)
        leave([this, policy] { open(policy); });
}

// The list's current row, without asking for anything.
void PolicyScreen::select(fleet::Id policy)
{
    const QSignalBlocker quiet(m_table->selectionModel());
    const int row = policy.isNull() ? -1 : m_model.rowOf(policy);
    if (row < 0)
        m_table->selectionModel()->clear();
    else
        m_table->selectionModel()->setCurrentIndex(
            m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->viewport()->update(); // it hears of nothing either
}

bool PolicyScreen::take()
{
    if (!isEditing() || !(m_new || m_form->isChanged()))
        return false;
    if (const QString problem = m_form->problem(); !problem.isEmpty()) {
        m_messages->showWarning(tr("The policy is not in your draft yet."), problem);
        return false;
    }
    const fleet::Policy policy = m_form->policy();
    const bool known = m_draft.state().policies().find(policy.id) != nullptr;
    m_new = false;
    m_shown = policy.id;
    m_draft.push(known ? draft::editPolicy(m_draft.state(), policy)
                       : draft::addPolicy(m_draft.state(), policy));
    m_messages->showInfo(tr("The policy is in your draft."),
                         tr("Commit the draft to make it effective."));
    return true;
}

void PolicyScreen::removeCurrent()
{
    const fleet::Policy *policy = m_draft.state().policies().find(m_shown);
    if (!policy)
        return;
    m_dialogs.ask(this,
                  {tr("Delete the policy “%1”?").arg(QString::fromStdString(policy->name)),
                   tr("It ends for everybody it binds. The deletion is added to your draft and "
                      "takes effect when you commit it."),
                   tr("Delete"),
                   {},
                   true},
                  [this, id = m_shown](bool accepted) {
                      if (!accepted)
                          return;
                      if (m_shown == id) // nothing of it is to be kept
                          m_shown = {};
                      m_draft.push(draft::removePolicy(m_draft.state(), id));
                  });
}

void PolicyScreen::keepEntered()
{
    m_keep.stop();
    if (isEditing() && m_form->isChanged()) {
        m_kept = true;
        m_draft.setUnfinishedPolicy(m_form->policy());
    } else if (std::exchange(m_kept, false)) {
        m_draft.setUnfinishedPolicy(std::nullopt);
    }
}

// Of an earlier run that did not come to take it over.
void PolicyScreen::showUnfinished()
{
    const std::optional<fleet::Policy> entered = m_draft.unfinishedPolicy();
    if (m_kept || !entered || !m_draft.base() || (isEditing() && m_form->isChanged()))
        return;
    const fleet::Policy *policy = m_draft.state().policies().find(entered->id);
    if (policy && *policy == *entered)
        return m_draft.setUnfinishedPolicy(std::nullopt);
    m_kept = true;
    m_new = !policy;
    m_shown = policy ? policy->id : fleet::Id();
    fleet::Policy original = freshPolicy();
    original.id = entered->id;
    original.organization = entered->organization;
    if (policy)
        original = *policy;
    m_form->setEntered(m_draft.state(), original, *entered);
    select(m_shown);
    update();
    m_messages->showInfo(tr("What you wrote last time is here again."),
                         tr("It is not in your draft yet: add it, or give it up."));
}

// Another's commit, an undo: the list is anew, what was entered stays.
void PolicyScreen::draftChanged()
{
    if (m_draft.isEmpty())
        m_messages->clear();
    const fleet::State &state = m_draft.state();
    const fleet::Policy *policy = state.policies().find(m_shown);
    const bool changed = isEditing() && m_form->isChanged();
    if (policy && (!changed || *policy == m_form->policy())) {
        if (*policy != m_form->original() || changed)
            m_form->setPolicy(state, *policy);
        else
            m_form->setState(state);
        select(m_shown);
    } else if (changed) {
        m_new = !policy;
        if (m_new)
            m_shown = {};
        m_form->setState(state);
        select(m_shown);
    } else if (!m_new) {
        open(m_model.rowCount() > 0 ? m_model.policyAt(0) : fleet::Id());
    } else {
        m_form->setState(state);
    }
    update();
}

void PolicyScreen::update()
{
    const int policies = m_model.rowCount();
    const bool changed = isEditing() && m_form->isChanged();
    m_stack->setCurrentIndex(policies > 0 || isEditing() ? 1 : 0);
    m_side->setCurrentIndex(isEditing() ? 1 : 0);
    m_header->setSubtitle(policies > 0 ? tr("%n policies", nullptr, policies) : QString());
    m_add->setEnabled(m_draft.base() != nullptr);
    m_remove->setEnabled(!m_shown.isNull());
    m_take->setEnabled(changed || m_new);
    m_revert->setEnabled(changed || m_new);
    m_revert->setText(m_new ? tr("Gi&ve up") : tr("Re&vert"));
    if (changed)
        m_keep.start();
    else
        keepEntered();
}

} // namespace bailiwick::policy
