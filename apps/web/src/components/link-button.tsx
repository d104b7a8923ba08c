import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';

/** A link to another page that looks like a button. A `Button` inside a `Link` would be one control inside another. */
export const LinkButton = createLink(Button);
