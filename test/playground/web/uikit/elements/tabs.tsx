// tab_navigation
import { Tabs, TabsItem } from '@rocket.chat/fuselage';
import { BlockContext, type ExperimentalTabElement, type ExperimentalTabNavigationBlock } from '@rocket.chat/ui-kit';
import { useState, type ReactNode } from 'react';
import { useElement } from '../use-element';

interface TabProps {
    readonly tab: ExperimentalTabElement;
    readonly selected: boolean;
    readonly onSelect: () => void;
}

function Tab({ tab, selected, onSelect }: TabProps): ReactNode {
    const { change } = useElement(tab, BlockContext.NONE);
    const select = (): void => {
        onSelect();
        change(tab.actionId);
    };
    return (
        // A bare button would submit the view's form.
        <TabsItem type="button" selected={selected} disabled={tab.disabled ?? false} onClick={select}>
            {tab.title.text}
        </TabsItem>
    );
}

export function TabsBlock({ block: { tabs } }: { block: ExperimentalTabNavigationBlock }): ReactNode {
    const [selected, select] = useState(() => tabs.find((tab) => tab.selected)?.actionId);
    return (
        <Tabs>
            {tabs.map((tab) => (
                <Tab
                    key={tab.actionId}
                    tab={tab}
                    selected={tab.actionId === selected}
                    onSelect={() => {
                        select(tab.actionId);
                    }}
                />
            ))}
        </Tabs>
    );
}
